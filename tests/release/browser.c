/* A browser for Windows that only writes down what it is to open: a line into the file that BROWSER_LOG names. */
#include <stdio.h>
#include <stdlib.h>

int main(int count, char **arguments)
{
    FILE *log = fopen(getenv("BROWSER_LOG"), "a");
    if (!log)
        return 1;
    for (int i = 1; i < count; i++)
        fprintf(log, i > 1 ? " [%s]" : "[%s]", arguments[i]);
    fputs("\n", log);
    return fclose(log);
}

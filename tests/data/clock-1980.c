/* A clock that was set back: preloaded into a program, it is 1980 for it. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <sys/time.h>
#include <time.h>

#define JANUARY_1980 315532800

int clock_gettime(clockid_t clock, struct timespec *now)
{
	int (*real)(clockid_t, struct timespec *) = dlsym(RTLD_NEXT, "clock_gettime");
	int result = real(clock, now);
	if (clock == CLOCK_REALTIME)
		now->tv_sec = JANUARY_1980 + now->tv_sec % 1000;
	return result;
}

int gettimeofday(struct timeval *now, void *zone)
{
	struct timespec exact;
	clock_gettime(CLOCK_REALTIME, &exact);
	now->tv_sec = exact.tv_sec;
	now->tv_usec = exact.tv_nsec / 1000;
	return 0;
}

time_t time(time_t *place)
{
	struct timespec exact;
	clock_gettime(CLOCK_REALTIME, &exact);
	if (place)
		*place = exact.tv_sec;
	return exact.tv_sec;
}

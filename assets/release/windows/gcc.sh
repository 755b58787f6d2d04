#!/usr/bin/env bash
# The linker orders imports by the names of the files they come from, and so by the folder of the build,
# since rustc names its own in full. Named from the project's folder they come in one order everywhere.
# (By this script's name rustc tells what arguments it takes.)
exec x86_64-w64-mingw32-gcc "${@//"$PWD/"/}"

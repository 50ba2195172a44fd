#!/bin/sh
# jpackage runs it once the image is copied, without the files' times, which the start cache compares. Was not run yet.
set -eu
find "${JpAppImageDir:-.}" -exec env TZ=UTC touch -h -t "$(date -u -r "$SOURCE_DATE_EPOCH" +%Y%m%d%H%M.%S)" {} +

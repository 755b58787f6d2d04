#!/usr/bin/env bash
# The program beside other ways to show the same instruction: which is there first, and what it costs.
# Installs what is missing with apt when it may (root, or sudo without a password), and otherwise
# says what to install. Takes --rounds N; prints a Markdown table. See peers.rs for the rest.
set -euo pipefail
cd "$(dirname "$0")/../.."

. tests/packages.sh
install_missing "${window_needs[@]}" \
    x11-utils:xmessage \
    fonts-dejavu-core:file:/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf \
    mupdf:mupdf \
    evince:evince \
    chromium:chromium \
    libreoffice-writer:file:/usr/lib/libreoffice/program/swriter \
    poppler-utils:pdfimages

# The bench only looks on: built as the tests are, in seconds after them. What it measures is a release.
exec cargo bench --locked --profile dev --bench peers -- "$@"

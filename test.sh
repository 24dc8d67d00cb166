#!/bin/bash
# Brings what the tests need, builds, runs every test project. The last line counts: N passed, N failed.
set -eu
cd "$(dirname "$0")"

results=artifacts/test-results
log() { printf '== %s\n' "$*"; }
stop() { printf '\n%s\n0 passed, 1 failed\n' "$*"; exit 1; }

# no build server may outlive this script and keep its output open
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 UseSharedCompilation=false
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1

command -v dotnet >/dev/null || stop 'The .NET 10 SDK is missing: no dotnet on the PATH.'
command -v npm >/dev/null || stop 'Node 20 is missing: no npm on the PATH (it brings libduckdb, fonts and axe-core).'

# a browser for the pages, rsvg-convert for charts as pictures
wanted=''
command -v chromium >/dev/null || wanted="$wanted chromium"
command -v rsvg-convert >/dev/null || wanted="$wanted librsvg2-bin"
if [ -n "$wanted" ]; then
    if command -v apt-get >/dev/null; then
        sudo=''
        [ "$(id -u)" = 0 ] || sudo=sudo
        log "Installing$wanted with ${sudo:+sudo }apt-get"
        { $sudo apt-get update -qq \
            && $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $wanted; } </dev/null >/dev/null \
            || stop "apt-get could not install$wanted."
    else
        log "Missing here, and only Debian's apt-get is known to this script:$wanted. The tests that need them will fail."
    fi
fi

log 'Building'
dotnet build Shuddhachar.sln --nologo -v:quiet -clp:NoSummary </dev/null || stop 'The build failed.'

log 'Testing'
rm -rf $results
mkdir -p $results
status=0
dotnet test --solution Shuddhachar.sln --no-build --max-parallel-test-modules 1 --no-progress --timeout 15m \
    --results-directory "$PWD/$results" --report-xunit-trx </dev/null || status=$?

# each test program leaves one report with its counts; a sum over the reports cannot miss one that the screen shows otherwise
count() { cat $results/*.trx 2>/dev/null | grep -o '<Counters [^>]*>' | sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" | awk '{ sum += $1 } END { print sum + 0 }'; }
passed=$(count passed)
failed=$(($(count failed) + $(count error)))
skipped=$(count notExecuted)

if [ $status -ne 0 ] && [ $failed -eq 0 ]; then
    log "dotnet test ended with exit code $status and no failed test: a test program died or ran nothing. Counted as one failure."
    failed=1
elif [ $((passed + failed)) -eq 0 ]; then
    log 'No test ran. Counted as one failure.'
    failed=1
fi

summary="$passed passed, $failed failed"
[ "$skipped" -eq 0 ] || summary="$summary, $skipped skipped"
printf '\n%s\n' "$summary"
[ $failed -eq 0 ]

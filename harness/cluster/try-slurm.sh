#!/usr/bin/env bash
# Runs a campaign on a real Slurm with four array tasks, merges the four files, and compares the result to one
# undisturbed run: bit for bit. Sets up a Slurm of this one machine in a temporary folder, and takes it down again.
#
#   harness/cluster/try-slurm.sh [scenarios] [engine]
#
# SLEEPSIM names a command to use in place of the one that is built here. Needs Debian's slurm-wlm and munge; root
# installs them where they are missing. Without them nothing is tried, the last line begins with SKIPPED, and the exit
# code is 0, unless SLEEPSIM_NEEDS_SLURM is set. Exit code 1: the results differ, or Slurm did not do its work.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

scenarios=${1:-2000}
engine=${2:-naive}
tasks=4

skip() {
    echo "SKIPPED: nothing was tried on Slurm, because $1." >&2
    [ -z "${SLEEPSIM_NEEDS_SLURM:-}" ] && exit 0
    exit 1
}

missing() {
    for program in sbatch slurmctld slurmd munged; do command -v "$program" >/dev/null || return 0; done
    return 1
}

export PATH="$PATH:/usr/sbin:/sbin"
if missing; then
    [ "$(id -u)" -eq 0 ] || skip "slurm-wlm and munge are not installed, and only root can install them"
    command -v apt-get >/dev/null || skip "slurm-wlm and munge are not installed, and there is no apt-get"
    # No service is to be started: what runs here has a configuration of its own.
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive RUNLEVEL=1 \
        apt-get install -y -qq --no-install-recommends slurm-wlm munge; } >&2 || skip "apt-get cannot install slurm-wlm"
    missing && skip "slurm-wlm does not bring what it should"
fi

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
if [ -z "${SLEEPSIM:-}" ]; then
    dotnet build harness/SleepSim.Cli -c Release -v q --nologo >/dev/null
    SLEEPSIM="dotnet $PWD/harness/SleepSim.Cli/bin/Release/net10.0/sleepsim.dll"
fi
export SLEEPSIM
read -ra sleepsim <<<"$SLEEPSIM"

folder=$(mktemp -d)
daemons=()
tear_down() {
    code=$?
    trap - EXIT INT TERM
    scancel --quiet --name=sleepsim 2>/dev/null || true
    for ((i = ${#daemons[@]} - 1; i >= 0; i--)); do kill "${daemons[i]}" 2>/dev/null || true; done
    wait 2>/dev/null || true
    rm -rf "$folder"
    exit "$code"
}
trap tear_down EXIT
trap 'exit 1' INT TERM

# A daemon that does not stay is worth its last words.
give_up() {
    echo "$1" >&2
    tail -n 20 "$folder"/*.log >&2 || true
    exit 1
}

# A free port of this machine, above those of services.
port() {
    local port
    while port=$((20000 + RANDOM % 10000)); do
        (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port" && return; }
    done
}

set_up() {
    local host user
    host=$(hostname -s)
    user=$(id -un)
    mkdir -m 700 "$folder/munge" "$folder/state" "$folder/spool"
    # The socket is looked up by whoever submits.
    chmod 711 "$folder"
    chmod 755 "$folder/munge"
    dd if=/dev/urandom of="$folder/munge/key" bs=128 count=1 status=none
    chmod 400 "$folder/munge/key"
    munged --foreground --force --num-threads=2 --key-file="$folder/munge/key" --socket="$folder/munge/socket" \
        --pid-file="$folder/munge/pid" --seed-file="$folder/munge/seed" --log-file="$folder/munge.log" \
        >"$folder/munged-console.log" 2>&1 &
    daemons+=($!)

    cat >"$folder/slurm.conf" <<CONF
ClusterName=sleepsim
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=$(port)
SlurmdPort=$(port)
SlurmUser=$user
SlurmdUser=$user
AuthType=auth/munge
AuthInfo=socket=$folder/munge/socket
CredType=cred/munge
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SwitchType=switch/none
MpiDefault=none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SlurmdParameters=config_overrides
SchedulerType=sched/builtin
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
ReturnToService=2
StateSaveLocation=$folder/state
SlurmdSpoolDir=$folder/spool
SlurmctldPidFile=$folder/slurmctld.pid
SlurmdPidFile=$folder/slurmd.pid
SlurmctldLogFile=$folder/slurmctld.log
SlurmdLogFile=$folder/slurmd.log
NodeName=$host NodeAddr=127.0.0.1 CPUs=$tasks State=UNKNOWN
PartitionName=all Nodes=$host Default=YES MaxTime=INFINITE State=UP
CONF
    export SLURM_CONF=$folder/slurm.conf
    for _ in $(seq 100); do [ -S "$folder/munge/socket" ] && break || sleep 0.1; done
    slurmctld -D -c >"$folder/slurmctld-console.log" 2>&1 &
    daemons+=($!)
    slurmd -D -c >"$folder/slurmd-console.log" 2>&1 &
    daemons+=($!)
    for _ in $(seq 300); do
        sinfo -h -o %T 2>/dev/null | grep -qE '^(idle|mixed|allocated)$' && return
        for daemon in "${daemons[@]}"; do kill -0 "$daemon" 2>/dev/null || give_up "A daemon of Slurm ended."; done
        sleep 0.2
    done
    give_up "The node of Slurm does not come up."
}

arguments=(--engine "$engine" --count "$scenarios" --operations 6)

undisturbed() {
    "${sleepsim[@]}" fuzz "${arguments[@]}" --file "$folder/undisturbed.campaign" \
        >"$folder/undisturbed.out" 2>"$folder/undisturbed.err" || [ $? -eq 1 ] || give_up "$(cat "$folder"/*.err)"
}

# The environment of this script may be that of another cluster.
unset "${!SLURM_@}" JOB_COMPLETION_INDEX 2>/dev/null || true
set_up
export SLEEPSIM_FOLDER=$folder
echo "Slurm $(slurmctld -V | cut -d' ' -f2) on one node with $tasks CPUs: $(sinfo -h -o '%N is %T')"
began=$SECONDS
job=$(sbatch --parsable --array="1-$tasks" --output="$folder/task-%a.out" \
    harness/cluster/slurm.sbatch "${arguments[@]}")
# The wait of sbatch itself looks only twice a minute.
while [ -n "$(squeue -h -j "$job" -t pending,running,completing)" ]; do sleep 0.3; done
[ "$(scontrol -o show job "$job" | grep -c JobState=COMPLETED)" -eq "$tasks" ] ||
    give_up "Slurm did not complete all tasks: $(tail -n 5 "$folder"/task-*.out)"
echo "The array was through after $((SECONDS - began)) s:"
for ((i = 1; i <= tasks; i++)); do grep -h ", shard $i/$tasks: " "$folder/task-$i.out" | sed 's/^/  /'; done

undisturbed
parts=()
for i in 3 1 4 2; do parts+=("$folder/shard-$i.campaign"); done
"${sleepsim[@]}" merge "${parts[@]}" --into "$folder/merged.campaign" >"$folder/merge.out" || [ $? -eq 1 ]
sed 's/^.*campaign: /merged, in the order 3 1 4 2: /' "$folder/merge.out"
echo "undisturbed: $(tail -n 1 "$folder/undisturbed.out")"
if cmp "$folder/merged.campaign" "$folder/undisturbed.campaign"; then
    echo "Four tasks on Slurm, merged, are one run, bit for bit ($(wc -c <"$folder/merged.campaign") bytes)."
else
    exit 1
fi

# The front door for PowerShell. It does nothing that dotnet cannot.
#   ./run.ps1                    the main command: the whole library against the engine 'resilient'
#   ./run.ps1 test               all tests
#   ./run.ps1 fuzz --count 2000  any other command of sleepsim, passed on as it stands

$root = $PSScriptRoot

if ($args.Count -gt 0 -and $args[0] -ceq 'test') {
    $rest = @()
    for ($i = 1; $i -lt $args.Count; $i++) { $rest += $args[$i] }
    dotnet test "$root/SleepSim.sln" @rest
}
else {
    dotnet run -c Release --project "$root/harness/SleepSim.Cli" -- @args
}

exit $LASTEXITCODE

using DotNetSockets.Tests.CommandLine;
using DotNetSockets.Tests.Namespaces;

namespace DotNetSockets.Tests.Shells;

/// <summary>Completions as the real shells offer them.</summary>
internal sealed class CompletionTests : IDisposable
{
    private static readonly (string Line, string[] Offered)[] Cases =
    [
        ("dotnet-sockets serv", ["services"]),
        ("dotnet-sockets --resolve", ["--resolve-timeout"]),
        ("dotnet-sockets -f js", ["json"]),
        ("dotnet-sockets -tlnf mark", ["markdown"]),
        ("dotnet-sockets --columns state,local_p", ["state,local_port"]),
        ("dotnet-sockets summary --by proto,sta", ["proto,started", "proto,state"]),
        ("dotnet-sockets --sort recv_q:desc,send_q", ["recv_q:desc,send_q", "recv_q:desc,send_q:desc"]),
        ("dotnet-sockets state syn", ["syn_recv", "syn_sent", "synchronized"]),
        ("dotnet-sockets -tan state established and dpo", ["dport"]),
        ("dotnet-sockets -tan -f json dport https", ["https"]),
        ("dotnet-sockets -tan dport = https", ["https"]),
        ("dotnet-sockets -tan dport 22 a", ["and"]),
        ("dotnet-sockets -tan dev l", ["lo"]),
        ("dotnet-sockets -tan not rtt", ["rtt_us", "rttvar_us"]),
        ("dotnet-sockets -tan exposure = ", ["any", "interface", "loopback"]),
        ("dotnet-sockets -tan process ", ["!=", "=", "ge", "gt", "in", "le", "lt"]),
        ("dotnet-sockets summary --by state dst 10.0.0.1 o", ["or"]),
        ("dotnet-sockets services htt", ["http", "http-alt", "https"]),
        ("dotnet-sockets completions ", ["bash", "fish", "pwsh", "zsh"]),
        ("dotnet-sockets schema serv", ["services"]),
        ("dotnet-sockets doctor accept", ["accept-queue"]),
        ("dotnet-sockets doctor accept-queue --severity w", ["warning"]),
        ("dotnet-sockets explain TIME_W", ["TIME_WAIT"]),
        ("dotnet-sockets -tan -N al", ["all"]),
        ("dotnet-sockets --severity info DOCTOR accept", ["accept-queue"]),
        ("dotnet-sockets -f csv services htt", ["http", "http-alt", "https"]),
        ("dotnet-sockets --output /etc/host.con", ["/etc/host.conf"]),
        ("dotnet-sockets -tan recv_q = send_", ["send_q", "send_rate_bps"]),
        ("dotnet sockets serv", ["services"]),
        ("dotnet sockets -tan -f json dport htt", ["http", "http-alt", "https"]),
        ("dotnet sockets explain buck", ["bucket"]),
        ("dotnet socke", ["sockets"]),
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("completions");

    private static IEnumerable<TestCaseData> Lines => Cases.Select(one => new TestCaseData(one.Line, one.Offered).SetArgDisplayNames(one.Line));

    /// <summary>The program under its name, and each shell's script as the program prints it.</summary>
    [OneTimeSetUp]
    public void WriteScripts()
    {
        var program = Path.Combine(_folder.FullName, "dotnet-sockets");
        File.WriteAllText(program, $"#!/bin/sh\nexec dotnet '{Path.Combine(AppContext.BaseDirectory, "dotnet-sockets.dll")}' \"$@\"\n");
        Command.Run("chmod", "+x", program);
        foreach (var shell in new[] { "bash", "zsh", "fish", "pwsh" })
        {
            File.WriteAllText(Path.Combine(_folder.FullName, shell), AppRun.Of("completions", shell).Output);
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>As readline calls it. What is left of a = or : stands already, for bash ends words there.</summary>
    [TestCaseSource(nameof(Lines))]
    public void Bash_offers_what_fits(string line, string[] offered)
    {
        const string Ask = """
            PATH=$1:$PATH; source "$1/bash"; COMP_LINE=$2; COMP_POINT=${#2}; compopt() { compgen -f -- "${COMP_LINE##* }"; }
            name=${2%% *}; spec=$(complete -p "$name"); spec=${spec#*-F }; "${spec%% *}" "$name"; printf '%s\n' "${COMPREPLY[@]}"
            """;
        var begun = line.Split(' ')[^1];
        var standing = begun[..(begun.LastIndexOfAny([':', '=']) + 1)];
        Assert.That(Sorted(Command.Run("bash", "--norc", "-c", Ask, "bash", _folder.FullName, line)).Select(word => standing + word), Is.EqualTo(offered));
    }

    [TestCaseSource(nameof(Lines))]
    public void Fish_offers_what_fits(string line, string[] offered)
    {
        const string Ask = "set -x PATH $argv[1] $PATH; source $argv[1]/fish; complete -C $argv[2]";
        var answer = Command.Run("fish", "--no-config", "-c", Ask, _folder.FullName, line);
        Assert.That(Sorted(answer).Select(word => word.Split('\t')[0]), Is.EqualTo(offered));
    }

    /// <summary>In a terminal of its own: zsh completes nowhere else. What it would show is caught where it is handed
    /// over. Its line editor takes one key after the other, so that a command behind the tab runs once the completion is done; but keys
    /// that wait already would cut the completion short.</summary>
    [TestCaseSource(nameof(Lines))]
    public void Zsh_offers_what_fits(string line, string[] offered)
    {
        const string Ask = """
            zmodload zsh/zpty
            mkfifo $1/ready $1/done
            zpty shell "TERM=dumb zsh -f -i"
            zpty -w shell "PS1=; PATH=$1:\$PATH; fpath=(\$fpath); autoload -Uz compinit && compinit -u -D -d $1/dump; source $1/zsh"
            zpty -w shell 'compadd() {
              local -a found; local word
              if [[ ${@[(I)-[OAD]]} -gt 0 ]]; then builtin compadd "$@"; return; fi
              builtin compadd -O found "$@"
              for word in $found; do print -r -- "offered=$IPREFIX${(Q)word}"; done > $OFFERED
              builtin compadd "$@"
            }'
            zpty -w shell "OFFERED=$1/offered; print > $1/ready"
            read < $1/ready
            zpty -w -n shell "$2"$'\t'
            until [[ -s $1/offered ]]; do sleep 0.01; done
            zpty -w shell $'\C-u'"print > $1/done"
            read < $1/done
            cat $1/offered
            rm -f $1/ready $1/done $1/offered
            zpty -d shell
            """;
        var answer = Command.Run("zsh", "-f", "-c", Ask, "zsh", _folder.FullName, line);
        Assert.That(
            Sorted(answer).Where(word => word.StartsWith("offered=", StringComparison.Ordinal)).Select(word => word["offered=".Length..]),
            Is.EqualTo(offered.Select(word => word == "/etc/host.conf" ? "host.conf" : word)));
    }

    /// <summary>All lines at once, for it takes seconds to start.</summary>
    [Test]
    public void PowerShell_offers_what_fits()
    {
        const string Ask = """
            param($folder)
            $env:PATH = "${folder}:$env:PATH"
            Invoke-Expression (Get-Content -Raw "$folder/pwsh")
            foreach ($line in $input) {
                [System.Management.Automation.CommandCompletion]::CompleteInput($line, $line.Length, $null).CompletionMatches |
                    ForEach-Object { "$line`t$($_.CompletionText)" }
            }
            """;
        var script = Path.Combine(_folder.FullName, "ask.ps1");
        File.WriteAllText(script, Ask);
        var answer = Command.RunWithInput(
            string.Concat(Cases.Select(one => one.Line + "\n")), "pwsh", "-NoProfile", "-NonInteractive", "-File", script, _folder.FullName);
        var offered = Sorted(answer).Select(line => line.Split('\t')).ToLookup(parts => parts[0], parts => parts[1]);
        Assert.Multiple(() =>
        {
            foreach (var (line, expected) in Cases)
            {
                Assert.That(offered[line], Is.EqualTo(expected), line);
            }
        });
    }

    private static IEnumerable<string> Sorted(string answer) =>
        answer.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal);
}

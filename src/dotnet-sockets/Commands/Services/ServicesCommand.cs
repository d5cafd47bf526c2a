using DotNetSockets.CommandLine;
using DotNetSockets.Errors;
using DotNetSockets.Names;
using DotNetSockets.Output;
using DotNetSockets.Tables;

namespace DotNetSockets.Commands.Services;

/// <summary>Looks up the well-known ports.</summary>
internal sealed class ServicesCommand : RowsCommand<ServicesOptions>
{
    private static readonly IReadOnlyList<ColumnOf<Service>> All =
    [
        new("name", "Name", CellKind.Text, static (in service) => Cell.Untrusted(service.Name), "The official name."),
        new("port", "Port", CellKind.Number, static (in service) => Cell.Of(service.Port), "The port."),
        new("protocol", "Protocol", CellKind.Text, static (in service) => Cell.Untrusted(service.Protocol), "The protocol: tcp, udp, sctp, dccp."),
        new("aliases", "Aliases", CellKind.Text,
            static (in service) => Cell.Untrusted(service.Aliases.Count == 0 ? null : string.Join(' ', service.Aliases)),
            "Further names, separated by spaces; null where there are none.") { TableNull = "", IsProse = true },
    ];

    public override string Name => "services";

    public override string Summary => "Look up well-known ports by name or number.";

    protected override string Usage =>
        $"""
        {Terminal.Program} services [NAME|PORT][/PROTOCOL]...    look up well-known ports

        Examples:
          {Terminal.Program} services http
          {Terminal.Program} services 443 53/udp -j
        """;

    protected override IReadOnlyList<Column> AllColumns => All;

    public override IEnumerable<Candidate> Complete(IReadOnlyList<string> before, string begun) =>
        ServiceBook.Load().Services.Select(service => new Candidate(service.Name)).Distinct();

    protected override int Show(ServicesOptions options, Terminal terminal, CancellationToken cancellationToken)
    {
        var plan = new OutputPlan(options, RowsName);
        var shape = plan.Shape(All, All);
        if (options.Words.FirstOrDefault(word => word is "" or ['/', ..]) is { } nameless)
        {
            throw new UsageException($"services takes names and ports, and {Quoted.Of(nameless)} is neither.");
        }

        var book = ServiceBook.Load();
        var found = new List<Service>();
        var unknown = new List<string>();
        foreach (var word in options.Words)
        {
            var services = book.Find(word).ToList();
            found.AddRange(services);
            unknown.AddRange(services.Count == 0 ? [Unknown(word, book)] : Array.Empty<string>());
        }

        var rows = options.Words.Any() ? found.Distinct() : book.Services;
        plan.Print(terminal, rows, shape, cancellationToken);
        unknown.ForEach(sentence => terminal.Note(sentence));
        return unknown.Count == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    private static string Unknown(string word, ServiceBook book)
    {
        var name = word.Split('/', 2)[0];
        return name.All(char.IsAsciiDigit)
            ? $"No service is registered for {Quoted.Of(word)}{(int.TryParse(name, out var port) && port <= ushort.MaxValue ? "" : "; a port is at most 65535")}."
            : $"No service is called {Quoted.Of(word)}{(NamedChoice.Nearest(name, book.Services.Select(service => service.Name)) is { } near ? $"; did you mean '{near}'?" : ".")}";
    }
}

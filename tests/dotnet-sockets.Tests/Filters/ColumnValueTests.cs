using DotNetSockets.Errors;
using DotNetSockets.Filters;
using DotNetSockets.Filters.Predicates;
using DotNetSockets.Filters.Syntax;
using DotNetSockets.Recordings;
using DotNetSockets.Sockets;
using DotNetSockets.Sockets.Columns;
using SocketSnapshot;

namespace DotNetSockets.Tests.Filters;

/// <summary>Every column and every test with every operator and every odd value: a filter, or one sentence that says why it is none.</summary>
internal sealed class ColumnValueTests
{
    private const string Row =
        """
        {"proto":"tcp","recv_q":1,"local_address":"::1","local_port":80,"state":"LISTEN","pid":7,"sack":true,
         "processes":[{"pid":7,"process":"a","fd":3}]}
        """;

    private static readonly string[] Operators =
        ["", "=", "==", "!=", "<", "<=", ">", ">=", "~", "!~", "in", "not in", "lt", "ge", "not", "is"];

    private static readonly string[] Values =
    [
        "", "\"\"", "''", "\"", "'", "\" \"", "'\t'", "( )", "(\"\")", "('', 3)", "(3, \"\")", "(,)", "()", "null", "NULL", "\"null\"",
        "0", "-0", "+1", "-1", "--1",
        "-", "1-", "-1-", "1-2", "-2--1", "2-1", "1-2-3", "0x", "0X1F", "0x-1", "1.5", "1e3", "NaN", "Infinity", "-Infinity",
        "9223372036854775807", "-9223372036854775808",
        "9223372036854775808", "99999999999999999999999999", "-9223372036854775808-9223372036854775807", "1_000", "1,5", "١٢٣", "１２",
        "\u00a0", "\u200b", "\ufeff", "\ud83d\ude00",
        "\ud800", "\udc00", "\u202e", "\e[31m", "\0", "%s", "{0}", "\\", "*", "?", "[", "]", "(", ")", "[a", "a{", "a{1,", "(?", "(?<",
        "\\p{", "a**", "/", "//", ":", "::", ":::",
        "@", "#", "10/", "10/8", "/8", "1/-1", "::1/129", "true", "false", "TRUE", "yes",
    ];

    private static IEnumerable<string> Names =>
        FilterPredicates.Words.Select(word => word.Name).Concat(SocketColumns.All.Select(column => column.Key)).Distinct();

    [Category(Categories.Fuzz)]
    [Test]
    public void All_are_filters_or_sentences()
    {
        var row = First();
        var filters = 0;
        foreach (var name in Names)
        {
            foreach (var its in Operators)
            {
                foreach (var value in Values.Append(new string('9', 5000)))
                {
                    filters += IsFilter(row, $"{name} {its} {value}", FilterText.OfFile) ? 1 : 0;
                }
            }
        }

        Assert.That(filters, Is.GreaterThan(50_000));
    }

    /// <summary>As the shell hands them over: a value with spaces in it is one word.</summary>
    [Test]
    public void So_are_they_as_words_of_a_command_line()
    {
        var row = First();
        foreach (var name in Names)
        {
            foreach (var value in Values)
            {
                IsFilter(row, $"{name} = {value}", _ => FilterText.OfWords([name, "=", value]));
                IsFilter(row, $"{name}={value}", line => FilterText.OfWords([line]));
            }
        }
    }

    [TestCase("recv_q > \"\"")]
    [TestCase("pid = ''")]
    [TestCase("recv_q in (\"\", 3)")]
    public void A_number_compared_with_nothing_is_an_error(string filter) =>
        Assert.That(() => FilterParser.Parse(FilterText.OfFile(filter), Parsed.Names()), Throws.TypeOf<UsageException>());

    private static bool IsFilter(in SocketRow row, string line, Func<string, FilterText> read)
    {
        try
        {
            var node = FilterParser.Parse(read(line), Parsed.Names());
            node.Test(row);
            node.Negate().ToString();
            return true;
        }
        catch (UsageException wrong)
        {
            if (wrong.Message.Length is 0 or > 500)
            {
                Assert.Fail($"{line}: {wrong.Message}");
            }

            return false;
        }
        catch (Exception other) when (other is not AssertionException)
        {
            Assert.Fail($"{line}: {other}");
            return false;
        }
    }

    private static SocketRow First()
    {
        var source = RecordingFile.Of("it", System.Text.Encoding.UTF8.GetBytes(Row), default);
        var dump = source.Dump(new SocketTableOptions(), CancellationToken.None);
        return new SocketRow(dump.Single(), new RowContext(null, new NoNames()) { Snapshot = dump });
    }
}

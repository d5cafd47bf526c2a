using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace DotNetSockets.Tests.Browser;

/// <summary>Chromium without a window, driven through chromedriver as W3C's WebDriver describes it.</summary>
internal sealed class HeadlessBrowser : IDisposable
{
    private static readonly string[] Arguments =
        ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-extensions", "--no-first-run"];

    private readonly Process _driver;
    private readonly DirectoryInfo _profile = Directory.CreateTempSubdirectory("browser");
    private readonly HttpClient _client;
    private readonly string _session;

    internal HeadlessBrowser()
    {
        Need.Program("chromium");
        _driver = Process.Start(new ProcessStartInfo(Need.Program("chromedriver"), "--port=0") { RedirectStandardOutput = true })!;
        _client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{ReadPort()}/"), Timeout = TimeSpan.FromMinutes(1) };
        var options = new
        {
            capabilities = new
            {
                alwaysMatch = new Dictionary<string, object>
                {
                    ["goog:chromeOptions"] = new { args = Arguments.Append($"--user-data-dir={_profile.FullName}") },
                    ["goog:loggingPrefs"] = new { browser = "ALL" },
                },
            },
        };
        _session = Post("session", options).GetProperty("sessionId").GetString()!;
    }

    internal void Open(string file) => Call("url", new { url = $"file://{file}" });

    internal JsonElement Script(string script) => Call("execute/sync", new { script, args = Array.Empty<object>() });

    /// <summary>Shows the page to another medium, or to somebody who likes it dark.</summary>
    internal void Emulate(string media, string colours) => Call(
        "goog/cdp/execute",
        new
        {
            cmd = "Emulation.setEmulatedMedia",
            @params = new { media, features = new[] { new { name = "prefers-color-scheme", value = colours } } },
        });

    internal void Click(string selector) => Call($"element/{Find(selector)}/click", new { });

    internal void Type(string selector, string text)
    {
        Call($"element/{Find(selector)}/clear", new { });
        Call($"element/{Find(selector)}/value", new { text });
    }

    /// <summary>What the browser has to complain of, as a policy that was broken.</summary>
    internal IEnumerable<string> Complaints() =>
        Call("se/log", new { type = "browser" }).EnumerateArray().Select(entry => entry.GetProperty("message").GetString()!);

    public void Dispose()
    {
        if (_session is not null)
        {
            using var request = new HttpRequestMessage(HttpMethod.Delete, new Uri($"session/{_session}", UriKind.Relative));
            using var quit = _client.Send(request);
        }

        _driver.Kill(entireProcessTree: true);
        _driver.WaitForExit();
        _driver.Dispose();
        _client.Dispose();
        _profile.Delete(recursive: true);
    }

    private string Find(string selector) => Call("element", new Dictionary<string, string> { ["using"] = "css selector", ["value"] = selector })
        .EnumerateObject().First().Value.GetString()!;

    private JsonElement Call(string command, object body) => Post($"session/{_session}/{command}", body);

    private JsonElement Post(string path, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative))
        {
            Content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json"),
        };
        using var response = _client.Send(request);
        using var reader = new StreamReader(response.Content.ReadAsStream());
        var answer = reader.ReadToEnd();
        Assert.That(response.IsSuccessStatusCode, $"{path}: {answer}");
        return JsonDocument.Parse(answer).RootElement.GetProperty("value");
    }

    /// <summary>It says "... was started successfully on port N."</summary>
    private int ReadPort()
    {
        while (_driver.StandardOutput.ReadLine() is { } line)
        {
            const string Said = "successfully on port ";
            if (line.IndexOf(Said, StringComparison.Ordinal) is >= 0 and var at)
            {
                return int.Parse(line.AsSpan(at + Said.Length).TrimEnd('.'), CultureInfo.InvariantCulture);
            }
        }

        throw new InvalidOperationException("chromedriver ended without a word about its port.");
    }
}

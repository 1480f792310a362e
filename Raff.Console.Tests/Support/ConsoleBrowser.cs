using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Raff.Console.Tests.Support;

/// <summary>A browser without scripts: one cookie jar, forms filled in as a browser does, redirects left to the test.</summary>
public sealed partial class ConsoleBrowser : IDisposable
{
    private readonly SocketsHttpHandler handler = new() { AllowAutoRedirect = false, UseCookies = true };
    private readonly HttpClient http;

    /// <summary>Opens one at a console.</summary>
    /// <param name="address">The console's address.</param>
    /// <param name="headers">Headers that a proxy between them adds.</param>
    public ConsoleBrowser(Uri address, params (string Name, string Value)[] headers)
    {
        Address = address;
        http = new HttpClient(handler) { BaseAddress = address };
        foreach (var (name, value) in headers)
        {
            http.DefaultRequestHeaders.Add(name, value);
        }
    }

    /// <summary>The console's address.</summary>
    public Uri Address { get; }

    /// <summary>Its cookies.</summary>
    public CookieContainer Cookies => handler.CookieContainer;

    /// <summary>The session cookie's value; null without one.</summary>
    public string? Session => Cookies.GetCookies(Address).FirstOrDefault(cookie => cookie.Name == SessionCookieAt(Address))?.Value;

    /// <summary>The name of the session cookie of a console at an address.</summary>
    public static string SessionCookieAt(Uri address) => string.Create(CultureInfo.InvariantCulture, $"raff-session-{address.Port}");

    /// <summary>The antiforgery token in a page's form.</summary>
    public static string TokenIn(string page) => Token().Match(page).Groups[1].Value;

    /// <summary>Reads a page.</summary>
    public Task<HttpResponseMessage> GetAsync(string path) => http.GetAsync(path, TestContext.Current.CancellationToken);

    /// <summary>Sends any request.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => http.SendAsync(request, TestContext.Current.CancellationToken);

    /// <summary>Reads a page's text.</summary>
    public Task<string> TextAsync(string path) => http.GetStringAsync(path, TestContext.Current.CancellationToken);

    /// <summary>Enters a key on the sign-in page.</summary>
    public Task<HttpResponseMessage> EnterKeyAsync(string key, string? returnUrl = null) => PostAsync("/sign-in", ("key", key), ("returnUrl", returnUrl));

    /// <summary>Clicks a demo identity on the sign-in page.</summary>
    public Task<HttpResponseMessage> ClickDemoAsync(string identity, string? returnUrl = null) =>
        PostAsync("/sign-in/demo", ("identity", identity), ("returnUrl", returnUrl));

    /// <summary>Signs in as a demo identity, and insists on it.</summary>
    public async Task SignInAsync(string identity = "owner")
    {
        using var answer = await ClickDemoAsync(identity);
        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    /// <summary>Posts a form with the antiforgery token of the sign-in page, as its forms do.</summary>
    public async Task<HttpResponseMessage> PostAsync(string path, params (string Name, string? Value)[] fields)
    {
        var token = TokenIn(await TextAsync("/sign-in"));
        using var form = new FormUrlEncodedContent([.. fields.Select(f => KeyValuePair.Create(f.Name, f.Value ?? "")), KeyValuePair.Create(
            "__RequestVerificationToken",
            token)]);
        return await http.PostAsync(path, form, TestContext.Current.CancellationToken);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        http.Dispose();
        handler.Dispose();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}

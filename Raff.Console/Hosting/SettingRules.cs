using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace Raff.Console.Hosting;

/// <summary>
/// Every setting of the console with its legal values. The numbers come from the options classes, which own their bounds; rules that need more than
/// bounds are here. Values are checked as text before anything is built from them, so that every mistake is reported at once.
/// </summary>
/// <param name="more">Rules of other folders that need more than bounds.</param>
/// <param name="options">The options classes by the section each is bound from.</param>
public sealed partial class SettingRules(IEnumerable<SettingRule> more, params IReadOnlyList<(string Section, Type Options)> options)
{
    /// <summary>The word in <c>Raff:Endpoint</c> that means the emulator of this process.</summary>
    public const string Emulator = "emulator";

    private const int MaxTypos = 3;
    private const string First = ":0:";

    private static readonly SettingRule[] Own =
    [
        new("Urls", "addresses such as http://localhost:5080, separated by semicolons", IsUrls),
        new("Raff:Endpoint", "emulator, or an address such as https://api.rafftechnologies.com; plain http only to this computer", IsEndpoint),
        SettingRule.File("Emulator:DatabasePath", "data/emulator.db"),
        new("ConnectionStrings:Console", "a SQLite connection string such as Data Source=data/console.db", IsSqlite),
        new("ConnectionStrings:History", "a SQLite connection string such as Data Source=data/history.db", IsSqlite),
        SettingRule.File("DataProtection:KeyPath", "data/keys"),
        new("DataProtection:Certificate", "a certificate file with its private key, such as keys.pfx or keys.pem", _ => true),
        new("DataProtection:CertificatePassword", "the password of that file", _ => true),
        new("AllowedHosts", "host names such as console.example, separated by semicolons", _ => true),
        new("Proxy:Trusted", "addresses or networks of reverse proxies such as 10.0.0.7 or 10.0.0.0/8, separated by commas", TrustedProxies.IsLegal),
    ];

    /// <summary>The table.</summary>
    public IReadOnlyList<SettingRule> All { get; } =
        [.. Own.Concat(more).Concat(options.SelectMany(pair => OptionsRules.Of(pair.Section, pair.Options)))
            .DistinctBy(rule => rule.Key, StringComparer.OrdinalIgnoreCase)];

    /// <summary>One line for each invalid setting; empty if all are valid.</summary>
    public IReadOnlyList<string> Check(IConfiguration configuration)
    {
        var lines = All.SelectMany(rule => Keys(rule.Key, configuration).Select(key => (Rule: rule, Key: key)))
            .Where(pair => configuration[pair.Key] is { } value && !pair.Rule.IsLegal(value))
            .Select(pair => $"{pair.Key} is \"{configuration[pair.Key]}\"; it must be {pair.Rule.Legal}.")
            .Concat(Unknown(configuration))
            .ToList();
        if (lines.Count == 0)
        {
            lines.AddRange(CheckTogether(configuration));
        }

        return lines;
    }

    /// <summary>A misspelled name would silently leave the default in force.</summary>
    private IEnumerable<string> Unknown(IConfiguration configuration)
    {
        var known = All.Select(rule => rule.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return known.Where(key => key.Contains(':', StringComparison.Ordinal)).Select(key => key.Split(':')[0]).Distinct(StringComparer.OrdinalIgnoreCase)
            .SelectMany(section => Leaves(configuration.GetSection(section)))
            .Where(key => !known.Contains(Index().Replace(key, First)))
            .Select(key => Closest(key) is { } meant ? $"{key} is not a setting. Did you mean {meant}?" : $"{key} is not a setting.");
    }

    /// <summary>The keys that a rule is about: that of the first entry of a list speaks for every entry.</summary>
    private static IEnumerable<string> Keys(string key, IConfiguration configuration) => key.Split(First, 2) is [var list, var name]
        ? configuration.GetSection(list).GetChildren().Where(entry => entry.Key.All(char.IsAsciiDigit)).Select(entry => $"{entry.Path}:{name}")
        : [key];

    private static IEnumerable<string> Leaves(IConfigurationSection section) =>
        section.GetChildren().SelectMany(child => child.GetChildren().Any() ? Leaves(child) : [child.Path]);

    private string? Closest(string key) => All
        .Select(rule => (rule.Key, Typos: Typos(rule.Key, key)))
        .Where(pair => pair.Typos <= MaxTypos)
        .OrderBy(pair => pair.Typos)
        .Select(pair => pair.Key)
        .FirstOrDefault();

    /// <summary>How many letters must be added, removed or replaced to make one text the other (Levenshtein).</summary>
    private static int Typos(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0]++;
            for (var j = 1; j <= other.Length; j++)
            {
                var replaced = diagonal + (char.ToUpperInvariant(one[i - 1]) == char.ToUpperInvariant(other[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }

    private static IEnumerable<string> CheckTogether(IConfiguration configuration)
    {
        var callsEmulator = string.Equals(configuration["Raff:Endpoint"] ?? Emulator, Emulator, StringComparison.OrdinalIgnoreCase);
        if (callsEmulator && bool.TryParse(configuration["Emulator:Enabled"], out var enabled) && !enabled)
        {
            yield return "Emulator:Enabled is false while Raff:Endpoint is emulator; set Raff:Endpoint to an address, or omit Emulator:Enabled.";
        }

        if (configuration.GetValue("Session:IdleMinutes", 60) > configuration.GetValue("Session:AbsoluteHours", 12) * 60)
        {
            yield return "Session:IdleMinutes is longer than Session:AbsoluteHours; it must be at most as long.";
        }

        var files = new (string Key, string? Path)[]
        {
            ("Emulator:DatabasePath", configuration["Emulator:DatabasePath"]),
            ("ConnectionStrings:Console", Source(configuration["ConnectionStrings:Console"])),
            ("ConnectionStrings:History", Source(configuration["ConnectionStrings:History"])),
        };
        foreach (var same in files.Where(f => f.Path is not null).GroupBy(f => Path.GetFullPath(f.Path!)).Where(g => g.Count() > 1))
        {
            yield return $"{string.Join(" and ", same.Select(f => f.Key))} name the same file {same.Key}; each must have its own.";
        }
    }

    private static bool IsUrls(string value)
    {
        var urls = value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return urls.Length > 0 && Array.TrueForAll(urls, IsUrl);
    }

    private static bool IsUrl(string url)
    {
        try
        {
            var address = BindingAddress.Parse(url);
            return address.Scheme is "http" or "https" && address.PathBase.Length == 0
                && (address.IsUnixPipe || address.IsNamedPipe || address.Port is >= 0 and <= 65_535);
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static bool IsEndpoint(string value) =>
        string.Equals(value, Emulator, StringComparison.OrdinalIgnoreCase)
        || (Uri.TryCreate(value, UriKind.Absolute, out var uri)
            && uri.UserInfo.Length == 0 && uri.Query.Length == 0 && uri.Fragment.Length == 0
            && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback)));

    private static bool IsSqlite(string value) => Source(value) is not null;

    private static string? Source(string? connectionString)
    {
        try
        {
            return new SqliteConnectionStringBuilder(connectionString).DataSource is { Length: > 0 } source ? source : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex(":[0-9]+:")]
    private static partial Regex Index();
}

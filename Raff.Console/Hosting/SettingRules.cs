using Microsoft.Data.Sqlite;

namespace Raff.Console.Hosting;

/// <summary>
/// Every setting of the console with its legal values, in one table. Values are checked as text before anything is built from them, so that
/// all that is wrong is said at once; a test holds the table and <c>appsettings.json</c> together.
/// </summary>
public static class SettingRules
{
    /// <summary>The word in <c>Raff:Endpoint</c> that means the emulator of this process.</summary>
    public const string Emulator = "emulator";

    /// <summary>The table.</summary>
    public static IReadOnlyList<SettingRule> All { get; } =
    [
        new("Urls", "addresses such as http://localhost:5080, separated by semicolons", IsUrls),
        new("Raff:Endpoint", "emulator, or an address such as https://api.rafftechnologies.com; plain http only to this machine", IsEndpoint),
        SettingRule.Whole("Raff:PageSize", 1, 1000, "of rows "),
        SettingRule.Number("Raff:RequestsPerSecond", 1, 100_000),
        SettingRule.Whole("Raff:Burst", 1, 100_000),
        SettingRule.Flag("Emulator:Enabled"),
        SettingRule.File("Emulator:DatabasePath", "data/emulator.db"),
        SettingRule.OneOf("Emulator:Seed", "demo", "empty", "fleet"),
        SettingRule.Whole("Emulator:Fleet:Projects", 3, 100_000),
        SettingRule.Whole("Emulator:Fleet:Vms", 0, 1_000_000),
        SettingRule.Number("Emulator:OperationSeconds", 0, 3600, "of seconds "),
        SettingRule.Flag("Emulator:RateLimiting"),
        SettingRule.OneOf("Emulator:HeaderRules", "Docs", "OpenApi"),
        SettingRule.OneOf("Emulator:Billing", "Good", "LowBalance", "Banned", "PaymentFailed", "NoCustomer"),
        SettingRule.Flag("Emulator:AllowRemote"),
        SettingRule.Whole("Emulator:Faults:LatencyMilliseconds", 0, 60_000, "of milliseconds "),
        SettingRule.Number("Emulator:Faults:ErrorPercent", 0, 100),
        SettingRule.Number("Emulator:Faults:RateLimitPercent", 0, 100),
        SettingRule.Number("Emulator:Faults:TruncatePercent", 0, 100),
        new("Emulator:Faults:ForbiddenProject", "the id, slug or name of a project", _ => true),
        SettingRule.Whole("Emulator:Faults:Seed", 0, int.MaxValue),
        SettingRule.Whole("Lists:AutoLoadRows", 0, 10_000_000, "of rows "),
        SettingRule.Number("Lists:FreshSeconds", 0, 86_400, "of seconds "),
        SettingRule.Whole("Lists:MaxMegabytes", 1, 1_000_000),
        new("ConnectionStrings:Console", "a SQLite connection string such as Data Source=data/console.db", IsSqlite),
        new("ConnectionStrings:History", "a SQLite connection string such as Data Source=data/history.db", IsSqlite),
        SettingRule.File("DataProtection:KeyPath", "data/keys"),
        SettingRule.Whole("Session:IdleMinutes", 1, 1440, "of minutes "),
        SettingRule.Whole("Session:AbsoluteHours", 1, 168, "of hours "),
        SettingRule.Whole("Journal:RetentionDays", 1, 36_500, "of days "),
        new("Proxy:Trusted", "addresses or networks of reverse proxies such as 10.0.0.7 or 10.0.0.0/8, separated by commas", TrustedProxies.IsLegal),
    ];

    /// <summary>What is wrong, one line for each setting; empty when all is well.</summary>
    public static IReadOnlyList<string> Check(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var lines = All
            .Where(rule => configuration[rule.Key] is { } value && !rule.IsLegal(value))
            .Select(rule => $"{rule.Key} is \"{configuration[rule.Key]}\"; it must be {rule.Legal}.")
            .ToList();
        if (lines.Count == 0)
        {
            lines.AddRange(CheckTogether(configuration));
        }

        return lines;
    }

    private static IEnumerable<string> CheckTogether(IConfiguration configuration)
    {
        var callsEmulator = string.Equals(configuration["Raff:Endpoint"] ?? Emulator, Emulator, StringComparison.OrdinalIgnoreCase);
        if (callsEmulator && bool.TryParse(configuration["Emulator:Enabled"], out var enabled) && !enabled)
        {
            yield return "Emulator:Enabled is false while Raff:Endpoint is emulator; set Raff:Endpoint to an address, or leave Emulator:Enabled away.";
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
            return address.Scheme is "http" or "https" && address.PathBase.Length == 0;
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
}

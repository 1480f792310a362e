using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Hosting;

public sealed class SettingRulesTests
{
    [Theory]
    [InlineData("Urls", "http://localhost:5080")]
    [InlineData("Urls", "http://+:80;https://*:443")]
    [InlineData("Urls", "http://[::1]:0")]
    [InlineData("Raff:Endpoint", "emulator")]
    [InlineData("Raff:Endpoint", "Emulator")]
    [InlineData("Raff:Endpoint", "https://api.rafftechnologies.com")]
    [InlineData("Raff:Endpoint", "https://api.rafftechnologies.com/api/v1")]
    [InlineData("Raff:Endpoint", "http://localhost:9000")]
    [InlineData("Raff:Endpoint", "http://[::1]:9000/")]
    [InlineData("Emulator:Enabled", "True")]
    [InlineData("Emulator:OperationSeconds", "0.5")]
    [InlineData("ConnectionStrings:Console", "Data Source=somewhere/console.db;Cache=Shared")]
    [InlineData("Session:IdleMinutes", "1")]
    [InlineData("Proxy:Trusted", "")]
    [InlineData("Proxy:Trusted", "10.0.0.7, fd00::/8,192.168.0.0/16")]
    [InlineData("Wall:FrameAncestors", "'none'")]
    [InlineData("Wall:FrameAncestors", "'self' https://*.example.com https://intranet.example:8443")]
    [InlineData("Webhooks:0:Url", "https://hooks.example/in")]
    [InlineData("Webhooks:7:Url", "http://127.0.0.1:8080/")]
    [InlineData("Webhooks:1:Severities", "Critical, low")]
    [InlineData("Webhooks:0:Events", "new-findings,failed-operations")]
    public void Check_LegalValue_ReportsNothing(string key, string value) => Check((key, value)).ShouldBeEmpty();

    [Theory]
    [InlineData("Urls", "")]
    [InlineData("Urls", "localhost:5080")]
    [InlineData("Urls", "http://localhost:5080;nonsense")]
    [InlineData("Urls", "ftp://localhost")]
    [InlineData("Raff:Endpoint", "")]
    [InlineData("Raff:Endpoint", "emulatr")]
    [InlineData("Raff:Endpoint", "http://api.rafftechnologies.com")]
    [InlineData("Raff:Endpoint", "ftp://api.rafftechnologies.com")]
    [InlineData("Raff:Endpoint", "https://user:secret@api.rafftechnologies.com")]
    [InlineData("Raff:Endpoint", "https://api.rafftechnologies.com/?key=1")]
    [InlineData("Raff:PageSize", "0")]
    [InlineData("Raff:PageSize", "1001")]
    [InlineData("Raff:RequestsPerSecond", "fast")]
    [InlineData("Raff:Burst", "-1")]
    [InlineData("Emulator:Enabled", "yes")]
    [InlineData("Emulator:DatabasePath", "")]
    [InlineData("Emulator:Seed", "random")]
    [InlineData("Emulator:Fleet:Projects", "2")]
    [InlineData("Emulator:OperationSeconds", "-1")]
    [InlineData("Emulator:HeaderRules", "Strict")]
    [InlineData("Lists:AutoLoadRows", "many")]
    [InlineData("Lists:FreshSeconds", "-1")]
    [InlineData("Lists:MaxMegabytes", "0")]
    [InlineData("ConnectionStrings:Console", "")]
    [InlineData("ConnectionStrings:Console", "Server=x")]
    [InlineData("Lists:SmallCalls", "0")]
    [InlineData("Lists:LargeMinutes", "0")]
    [InlineData("Lists:WatchSeconds", "abc")]
    [InlineData("Lists:TransitionSeconds", "0")]
    [InlineData("Emulator:Faults:Seed", "-1")]
    [InlineData("DataProtection:KeyPath", " ")]
    [InlineData("Session:IdleMinutes", "0")]
    [InlineData("Session:IdleMinutes", "1.5")]
    [InlineData("Session:AbsoluteHours", "9999")]
    [InlineData("Proxy:Trusted", "proxy.example")]
    [InlineData("Wall:FrameAncestors", "")]
    [InlineData("Wall:FrameAncestors", "*")]
    [InlineData("Wall:FrameAncestors", "https:")]
    [InlineData("Wall:FrameAncestors", "'none' https://intranet.example")]
    [InlineData("Wall:FrameAncestors", "https://intranet.example; script-src *")]
    [InlineData("Wall:FrameAncestors", "https://intranet.example/wall")]
    [InlineData("Webhooks:0:Url", "http://hooks.example/in")]
    [InlineData("Webhooks:12:Url", "hooks.example")]
    [InlineData("Webhooks:0:Severities", "urgent")]
    [InlineData("Webhooks:3:Events", "")]
    [InlineData("Webhooks:AllowPrivate", "yes")]
    public void Check_IllegalValue_NamesTheKeyTheValueAndWhatIsLegal(string key, string value)
    {
        var line = Check((key, value)).ShouldHaveSingleItem();

        line.ShouldStartWith($"{key} is \"{value}\"; it must be ");
        line.ShouldEndWith(".");
    }

    [Fact]
    public void Check_SeveralWrong_ReportsAllOfThem() =>
        Check(("Raff:PageSize", "x"), ("Session:IdleMinutes", "x"), ("Emulator:Seed", "x")).Count.ShouldBe(3);

    [Theory]
    [InlineData("Lists:FreshSecond", "Lists:FreshSecond is not a setting. Did you mean Lists:FreshSeconds?")]
    [InlineData("Emulator:Fleet:Projcts", "Emulator:Fleet:Projcts is not a setting. Did you mean Emulator:Fleet:Projects?")]
    [InlineData("Session:Color", "Session:Color is not a setting.")]
    [InlineData("Webhooks:2:Colors", "Webhooks:2:Colors is not a setting.")]
    public void Check_UnknownNameInAKnownSection_IsReported(string key, string line) => Check((key, "1")).ShouldHaveSingleItem().ShouldBe(line);

    [Fact]
    public void Check_UnknownSection_IsIgnored() =>
        Check(("Logging:LogLevel:Default", "Warning"), ("Kestrel:Limits:MaxConcurrentConnections", "9")).ShouldBeEmpty();

    [Fact]
    public void Readme_TableOfSettings_NamesEverySetting()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

        Program.Settings.All.Select(rule => rule.Key)
            .Where(key => !key.StartsWith("Emulator:Faults:", StringComparison.Ordinal) && !key.StartsWith("Audit:Thresholds:", StringComparison.Ordinal))
            .Where(key => !readme.Contains($"`{key}`", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Check_EmulatorUsedButDisabled_NamesBothFixes() =>
        Check(("Emulator:Enabled", "false")).ShouldHaveSingleItem().ShouldContain("Raff:Endpoint");

    [Fact]
    public void Check_EmulatorDisabledWithAnotherEndpoint_IsValid() =>
        Check(("Emulator:Enabled", "false"), ("Raff:Endpoint", "https://api.rafftechnologies.com")).ShouldBeEmpty();

    [Fact]
    public void Check_IdleLongerThanAbsolute_IsReported() =>
        Check(("Session:IdleMinutes", "120"), ("Session:AbsoluteHours", "1")).ShouldHaveSingleItem().ShouldContain("at most as long");

    [Fact]
    public void Check_SharedDatabaseFile_IsReported() =>
        Check(("ConnectionStrings:Console", "Data Source=data/same.db"), ("Emulator:DatabasePath", "data/../data/same.db")).ShouldHaveSingleItem()
            .ShouldContain("same file");

    [Fact]
    public void Table_AndTheSettingsFile_NameTheSameSettings()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "appsettings.json")));
        string[] notOurs = ["Logging"];
        var inFile = Leaves(file.RootElement, "").Where(key => !notOurs.Contains(key.Split(':')[0])).ToList();
        var ruled = Program.Settings.All.Select(rule => rule.Key).ToList();

        inFile.Except(ruled).ShouldBeEmpty("every setting has a rule");
        ruled.ShouldBeUnique();
        foreach (var key in inFile)
        {
            var value = new ConfigurationBuilder().AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json")).Build()[key];
            Program.Settings.All.Single(rule => rule.Key == key).IsLegal(value!).ShouldBeTrue(key);
        }
    }

    private static IReadOnlyList<string> Check(params (string Key, string Value)[] settings) =>
        Program.Settings.Check(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build());

    private static IEnumerable<string> Leaves(JsonElement element, string path) => element.ValueKind == JsonValueKind.Object
        ? element.EnumerateObject().SelectMany(child => Leaves(child.Value, path.Length == 0 ? child.Name : $"{path}:{child.Name}"))
        : [path];
}

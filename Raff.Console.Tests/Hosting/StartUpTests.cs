using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Hosting;

/// <summary>The real program, started as an operator starts it: it listens, or says in a line each why it cannot.</summary>
public sealed class StartUpTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("raff-start-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Start_WithDefaults_PrintsAddressesDemoKeysAndFiles()
    {
        await using var console = ConsoleProcess.Start(folder);

        var address = await console.ListeningAsync();

        using var http = new HttpClient();
        (await http.GetAsync(new Uri(address, "/health/ready"), TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
        address.Port.ShouldNotBe(0);
        var lines = console.Output.Split('\n');
        lines.ShouldContain($"Console database: {Path.Combine(folder, "data", "console.db")}");
        lines.ShouldContain($"Emulator database: {Path.Combine(folder, "data", "emulator.db")}");
        lines.Where(line => line.Contains("raff_0", StringComparison.Ordinal)).ShouldAllBe(line => line.Contains("demo", StringComparison.Ordinal));
        lines.Count(line => line.Contains("raff_0", StringComparison.Ordinal)).ShouldBe(5);
        console.Errors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Development")]
    [InlineData("Production")]
    public async Task StaticFiles_InEitherEnvironment_AreSentInBrotliThatCanBeRead(string environment)
    {
        await using var console = ConsoleProcess.Start(folder, ("environment", environment));
        using var http = new HttpClient { BaseAddress = await console.ListeningAsync() };
        http.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");

        using var answer = await http.GetAsync("tokens.css", TestContext.Current.CancellationToken);

        answer.Content.Headers.ContentEncoding.ShouldBe(["br"]);
        await using var style = new BrotliStream(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), CompressionMode.Decompress);
        (await new StreamReader(style).ReadToEndAsync(TestContext.Current.CancellationToken)).ShouldContain("--accent");
    }

    [Fact]
    public async Task Start_WithWrongSettings_NamesEachInALine()
    {
        await using var console = ConsoleProcess.Start(
            folder, ("Session:IdleMinutes", "soon"), ("Raff:Endpoint", "http://api.example"), ("Emulator:Seed", "everything"), ("Raff:PageSize", "0"));

        (await console.EndAsync()).ShouldBe(2);

        var lines = console.Errors.TrimEnd().Split('\n');
        lines.Length.ShouldBe(4);
        lines.ShouldContain("Session:IdleMinutes is \"soon\"; it must be a whole number of minutes from 1 to 1440.");
        lines.ShouldContain("Emulator:Seed is \"everything\"; it must be Demo or Empty or Fleet.");
        lines.ShouldContain(line => line.StartsWith("Raff:Endpoint is \"http://api.example\"; it must be emulator, or an address", StringComparison.Ordinal));
        lines.ShouldContain(line => line.StartsWith("Raff:PageSize is \"0\"; it must be", StringComparison.Ordinal));
        Directory.Exists(Path.Combine(folder, "data")).ShouldBeFalse("nothing is created before the settings are right");
    }

    [Theory]
    [InlineData("console.db", "ConnectionStrings:Console", "The console's database")]
    [InlineData("emulator.db", "Emulator:DatabasePath", "The emulator's database")]
    public async Task Start_CorruptDatabase_FailsWithOneLine(string file, string setting, string words)
    {
        Directory.CreateDirectory(Path.Combine(folder, "data"));
        await File.WriteAllTextAsync(
            Path.Combine(folder, "data", file),
            string.Concat(Enumerable.Repeat("This is not a database. ", 300)),
            TestContext.Current.CancellationToken);
        await using var console = ConsoleProcess.Start(folder);

        (await console.EndAsync()).ShouldBe(3);

        OneLine(console).ShouldStartWith(words);
        OneLine(console).ShouldContain(Path.Combine(folder, "data", file));
        OneLine(console).ShouldContain("damaged");
        OneLine(console).ShouldContain(setting);
    }

    [Theory]
    [InlineData("console.db", "The console's database")]
    [InlineData("emulator.db", "The emulator's database")]
    public async Task Start_LockedDatabase_FailsWithOneLine(string file, string words)
    {
        Directory.CreateDirectory(Path.Combine(folder, "data"));
        await using var holder = new SqliteConnection($"Data Source={Path.Combine(folder, "data", file)};Pooling=False");
        await holder.OpenAsync(TestContext.Current.CancellationToken);
        await using var hold = holder.CreateCommand();
        hold.CommandText = "CREATE TABLE held (x); BEGIN EXCLUSIVE; INSERT INTO held VALUES (1);";
        await hold.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        await using var console = ConsoleProcess.Start(folder);

        (await console.EndAsync()).ShouldBe(3);

        OneLine(console).ShouldStartWith(words);
        OneLine(console).ShouldContain("locked by another program");
    }

    [Theory]
    [InlineData("Feeds", "Token", "too-short")]
    [InlineData("Metrics", "Token", "sha256:1234567890")]
    [InlineData("Metrics", "TokenFile", "nowhere.txt")]
    public async Task Start_TokenThatProtectsNothing_FailsWithoutPrintingIt(string section, string name, string value)
    {
        await using var console = ConsoleProcess.Start(folder, ($"{section}:{name}", value));

        (await console.EndAsync()).ShouldBe(2);

        var line = OneLine(console);
        line.ShouldStartWith($"{section}:Token must have at least 20 characters");
        line.ShouldNotContain(value);
    }

    [Fact]
    public async Task Start_DatabaseNotCreatable_FailsWithOneLine()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "taken"), "", TestContext.Current.CancellationToken);
        await using var console = ConsoleProcess.Start(folder, ("ConnectionStrings:Console", "Data Source=taken/console.db"));

        (await console.EndAsync()).ShouldBe(3);

        OneLine(console).ShouldStartWith($"The console's database {Path.Combine(folder, "taken", "console.db")} cannot be created");
    }

    [Fact]
    public async Task Start_KeyFolderNotWritable_FailsWithOneLine()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "taken"), "", TestContext.Current.CancellationToken);
        await using var console = ConsoleProcess.Start(folder, ("DataProtection:KeyPath", "taken"));

        (await console.EndAsync()).ShouldBe(2);

        OneLine(console).ShouldStartWith($"DataProtection:KeyPath is {Path.Combine(folder, "taken")}, which cannot be written");
    }

    [Fact]
    public async Task Start_PortInUse_FailsWithOneLine()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        await using var console = ConsoleProcess.Start(folder, ("urls", $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}"));

        (await console.EndAsync()).ShouldBe(4);

        OneLine(console).ShouldContain("address already in use");
        OneLine(console).ShouldContain("--urls");
    }

    [Fact]
    public async Task Start_DatabaseOfANewerConsole_FailsWithOneLine()
    {
        await using (var first = ConsoleProcess.Start(folder))
        {
            await first.ListeningAsync();
        }

        await using (var store = new SqliteConnection($"Data Source={Path.Combine(folder, "data", "console.db")}"))
        {
            await store.OpenAsync(TestContext.Current.CancellationToken);
            await using var newer = store.CreateCommand();
            newer.CommandText = "INSERT INTO __EFMigrationsHistory VALUES ('29991231000000_Newer', '99.0.0');";
            await newer.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        await using var console = ConsoleProcess.Start(folder);

        (await console.EndAsync()).ShouldBe(3);
        OneLine(console).ShouldContain("written by a newer console");
    }

    [Fact]
    public async Task Start_OfASecondProcessOnTheSameDatabase_IsRefusedInOneLine()
    {
        await using var first = ConsoleProcess.Start(folder);
        await first.ListeningAsync();

        await using var second = ConsoleProcess.Start(folder);

        (await second.EndAsync()).ShouldBe(3);
        OneLine(second).ShouldContain("Another console is using the database");
    }

    [Fact]
    public async Task Start_InvalidPort_FailsWithOneLine()
    {
        await using var console = ConsoleProcess.Start(folder, ("urls", "http://127.0.0.1:99999"));

        (await console.EndAsync()).ShouldBe(2);
        OneLine(console).ShouldStartWith("Urls is \"http://127.0.0.1:99999\"; it must be addresses such as");
    }

    [Fact]
    public async Task Start_PortInUse_FailsBeforeSeeding()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        await using var console = ConsoleProcess.Start(folder, ("urls", $"http://{listener.LocalEndpoint}"));

        (await console.EndAsync()).ShouldBe(4);
        OneLine(console).ShouldContain("address already in use");
        File.Exists(Path.Combine(folder, "data", "emulator.db")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("PathBase", "/console", "PathBase is set")]
    [InlineData("DataProtection:Certificate", "nowhere.pfx", "DataProtection:Certificate is nowhere.pfx, which cannot be used")]
    public async Task Start_ImpossibleSettings_FailsWithOneLine(string setting, string value, string words)
    {
        await using var console = ConsoleProcess.Start(folder, (setting, value));

        (await console.EndAsync()).ShouldBe(2);
        OneLine(console).ShouldContain(words);
    }

    [Fact]
    public async Task Start_WithDefaults_KeepsItsFilesFromOtherUsersAndWarnsOfBareKeys()
    {
        await using var console = ConsoleProcess.Start(folder);
        var address = await console.ListeningAsync();

        // Answered once everything is said that is said at the start.
        using var http = new HttpClient();
        (await http.GetAsync(new Uri(address, "/health/ready"), TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
        if (!OperatingSystem.IsWindows())
        {
            const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            File.GetUnixFileMode(Path.Combine(folder, "data")).ShouldBe(Owner | UnixFileMode.UserExecute);
            File.GetUnixFileMode(Path.Combine(folder, "data", "keys")).ShouldBe(Owner | UnixFileMode.UserExecute);
            foreach (var file in Directory.GetFiles(Path.Combine(folder, "data"), "console.db*")
                .Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
            {
                (File.GetUnixFileMode(file) & ~Owner).ShouldBe(default, file);
            }
        }

        console.Output.ShouldContain("Warning: nothing encrypts these keys");
    }

    [Fact]
    public async Task Start_WithACertificate_EncryptsTheKeysWithIt()
    {
        using var rsa = System.Security.Cryptography.RSA.Create(2048);
        var request = new System.Security.Cryptography.X509Certificates.CertificateRequest(
            "CN=console",
            rsa,
            System.Security.Cryptography.HashAlgorithmName.SHA256,
            System.Security.Cryptography.RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        await File.WriteAllBytesAsync(
            Path.Combine(folder, "keys.pfx"),
            certificate.Export(System.Security.Cryptography.X509Certificates.X509ContentType.Pfx, "secret"),
            TestContext.Current.CancellationToken);
        await using var console = ConsoleProcess.Start(
            folder,
            ("DataProtection:Certificate", Path.Combine(folder, "keys.pfx")),
            ("DataProtection:CertificatePassword", "secret"));
        var address = await console.ListeningAsync();

        using var browser = new ConsoleBrowser(address);
        await browser.SignInAsync();

        (await File.ReadAllTextAsync(Directory.GetFiles(Path.Combine(folder, "data", "keys"), "key-*.xml").Single(), TestContext.Current.CancellationToken))
            .ShouldContain("EncryptedXmlDecryptor");
        console.Output.ShouldNotContain("nothing encrypts these keys");
        console.Output.ShouldNotContain("secret");
    }

    private static string OneLine(ConsoleProcess console)
    {
        console.Output.ShouldNotContain("   at ", customMessage: "no stack trace");
        return console.Errors.TrimEnd().Split('\n').ShouldHaveSingleItem();
    }
}

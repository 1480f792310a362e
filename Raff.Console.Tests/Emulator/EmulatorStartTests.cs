using Microsoft.Data.Sqlite;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Emulator;

/// <summary>A missing database file is created; an unusable one ends the program with a one-line message.</summary>
public sealed class EmulatorStartTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("raff-start-").FullName;

    private string File => Path.Combine(folder, "data", "emulator.db");

    [Fact(Timeout = 60_000)]
    public async Task Start_WithADamagedFile_SaysSoInOneLine()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        await System.IO.File.WriteAllTextAsync(File, new string('x', 10_000), TestContext.Current.CancellationToken);

        var (exitCode, _, errors) = await ProgramRun.UntilItEndsAsync(folder);

        exitCode.ShouldNotBe(0);
        errors.TrimEnd().Split('\n').ShouldHaveSingleItem().ShouldContain($"{File} is damaged or is not a database");
    }

    [Fact(Timeout = 60_000)]
    public async Task Start_WithALockedFile_SaysSoInOneLine()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        await using var other = new SqliteConnection($"Data Source={File};Pooling=False");
        await other.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = other.CreateCommand();
        command.CommandText = "CREATE TABLE a (b); BEGIN EXCLUSIVE; INSERT INTO a VALUES (1);";
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        var (exitCode, _, errors) = await ProgramRun.UntilItEndsAsync(folder);

        exitCode.ShouldNotBe(0);
        errors.TrimEnd().Split('\n').ShouldHaveSingleItem().ShouldContain("is locked by another program");
    }

    [Fact(Timeout = 60_000)]
    public async Task Start_WhereTheFolderIsAFile_SaysSoInOneLine()
    {
        await System.IO.File.WriteAllTextAsync(Path.Combine(folder, "taken"), "", TestContext.Current.CancellationToken);

        var (exitCode, _, errors) = await ProgramRun.UntilItEndsAsync(folder, "--Emulator:DatabasePath", "taken/emulator.db");

        exitCode.ShouldNotBe(0);
        errors.TrimEnd().Split('\n').ShouldHaveSingleItem().ShouldContain("Emulator:DatabasePath");
    }

    [Fact(Timeout = 60_000)]
    public async Task Start_WithTheDatabaseOfAnotherVersion_SaysSoInOneLine()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        await using (var old = new SqliteConnection($"Data Source={File};Pooling=False"))
        {
            await old.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = old.CreateCommand();
            command.CommandText =
                """
                CREATE TABLE __EFMigrationsHistory (MigrationId TEXT NOT NULL PRIMARY KEY, ProductVersion TEXT NOT NULL);
                INSERT INTO __EFMigrationsHistory VALUES ('20261123104643_Initial', '10.0.0');
                """;
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        var (exitCode, _, errors) = await ProgramRun.UntilItEndsAsync(folder);

        exitCode.ShouldNotBe(0);
        errors.TrimEnd().Split('\n').ShouldHaveSingleItem().ShouldContain($"{File} was created by another version of this program: delete it");
    }

    [Fact]
    public async Task Start_WithoutAFileOrFolder_CreatesBoth()
    {
        await using var host = new EmulatorHost();

        System.IO.File.Exists(host.DatabasePath).ShouldBeTrue();
        Directory.GetFiles(Path.GetDirectoryName(host.DatabasePath)!, "*.new*").ShouldBeEmpty();
        (await host.GetAsync("/projects")).Total.ShouldBe(3);
    }

    [Fact]
    public async Task Start_WithAnotherEndpoint_LeavesTheEmulatorOut()
    {
        await using var host = new EmulatorHost(("Raff:Endpoint", "https://api.example.test"));

        System.IO.File.Exists(host.DatabasePath).ShouldBeFalse();
    }

    [Fact]
    public async Task Start_WithAnotherEndpointAndTheEmulatorEnabled_ServesBoth()
    {
        await using var host = new EmulatorHost(("Raff:Endpoint", "https://api.example.test"), ("Emulator:Enabled", "true"));

        (await host.GetAsync("/projects")).Total.ShouldBe(3);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}

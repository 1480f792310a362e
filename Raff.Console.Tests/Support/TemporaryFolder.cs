using Microsoft.Data.Sqlite;

namespace Raff.Console.Tests.Support;

/// <summary>A folder of a test's own, which goes with it.</summary>
public sealed class TemporaryFolder : IDisposable
{
    /// <summary>Where it is.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("raff-test-").FullName;

    /// <inheritdoc />
    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Path, recursive: true);
    }
}

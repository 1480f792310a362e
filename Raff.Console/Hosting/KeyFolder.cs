namespace Raff.Console.Hosting;

/// <summary>Where the keys lie that encrypt sessions: readable only for this user, and the same after a restart.</summary>
public static class KeyFolder
{
    /// <summary>The setting that names it.</summary>
    public const string Setting = "DataProtection:KeyPath";

    private const string Default = "data/keys";

    /// <summary>The folder, created if missing.</summary>
    /// <exception cref="SettingsException">It cannot be created or written.</exception>
    public static DirectoryInfo Of(string? configured)
    {
        var path = Path.GetFullPath(configured ?? Default);
        try
        {
            var folder = OperatingSystem.IsWindows()
                ? Directory.CreateDirectory(path)
                : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            var probe = Path.Combine(path, $".probe-{Guid.NewGuid():N}");
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
            return folder;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"{Setting} is {path}, which cannot be written: {error.Message} Name a folder that this user may write to.", error);
        }
    }
}

namespace Raff.Console.Hosting;

/// <summary>Makes the console's files readable only for the user it runs as. On Windows the folder's own access list decides.</summary>
public static class PrivateFiles
{
    /// <summary>The folder that the default settings use; it belongs to the console alone.</summary>
    private const string DefaultFolder = "data";

    /// <summary>Creates the folder if missing, and the file, whose permissions the database and its log files then keep.</summary>
    public static void Prepare(string file)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
            return;
        }

        if (!Directory.Exists(folder))
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        else if (folder == Path.GetFullPath(DefaultFolder))
        {
            // A folder of another name may be shared with other programs on purpose.
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        if (!File.Exists(file))
        {
            File.Open(file, new FileStreamOptions
            {
                Mode = FileMode.OpenOrCreate,
                Access = FileAccess.Write,
                UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite
            }).Dispose();
        }

        foreach (var existing in new[] { file, file + "-wal", file + "-shm" }.Where(File.Exists))
        {
            File.SetUnixFileMode(existing, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }
}

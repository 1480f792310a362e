namespace Raff.Console.Hosting;

/// <summary>How the program ends.</summary>
public static class ExitCode
{
    /// <summary>It was stopped.</summary>
    public const int Stopped = 0;

    /// <summary>It crashed: the whole exception is printed, since it was unexpected.</summary>
    public const int Crashed = 1;

    /// <summary>A setting is wrong; each one is named on a line.</summary>
    public const int WrongSettings = 2;

    /// <summary>A database or another file it needs cannot be used.</summary>
    public const int UnusableFile = 3;

    /// <summary>It cannot listen on its address.</summary>
    public const int AddressUnavailable = 4;
}

namespace Raff.Console.Emulator.Volumes;

/// <summary>The states of a volume (schema Volume) that the emulator uses; <c>deleting</c> and <c>failed</c> are never reached by an operation.</summary>
internal static class VolumeStatus
{
    public const string Creating = "creating";
    public const string Available = "available";
    public const string Attached = "attached";
}

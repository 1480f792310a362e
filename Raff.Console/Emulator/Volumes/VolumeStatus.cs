namespace Raff.Console.Emulator.Volumes;

/// <summary>The states of a volume (schema Volume) that rules name; no operation leads to <c>deleting</c> or <c>failed</c>, but a row may be there.</summary>
internal static class VolumeStatus
{
    public const string Creating = "creating";
    public const string Available = "available";
    public const string Attached = "attached";
    public const string Failed = "failed";
}

namespace Raff.Console.Emulator.Networks;

/// <summary>The new interface in schema AttachIPResponse.</summary>
internal sealed record AttachedIpWire(Guid VmId, string IpAddress, int NicId, string? Mac);

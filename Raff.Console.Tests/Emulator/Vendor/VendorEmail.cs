namespace Raff.Console.Tests.Emulator.Vendor;

/// <summary>An address that parses.</summary>
/// <param name="Address">The address.</param>
public sealed record VendorEmail(string Address);

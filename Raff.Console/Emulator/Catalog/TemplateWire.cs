using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Catalog;

/// <summary>Schema Template; cpu, ram (GB) and storage (GB) are its minimum requirements.</summary>
[WireName("Template")]
internal sealed record TemplateWire(
    Guid Id, string Name, string Version, int Cpu, int Ram, int Storage, bool IsWindows, string OsType, string Category, string? Description, string Region);

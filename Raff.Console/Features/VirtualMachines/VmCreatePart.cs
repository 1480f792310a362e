namespace Raff.Console.Features.VirtualMachines;

/// <summary>A part of an estimate: "Extra disk, 100 GB", what it costs, and what to know about it.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Monthly">US dollars a month; null where that is unknown.</param>
/// <param name="Hourly">US dollars an hour; null where that is unknown.</param>
/// <param name="Note">What to know about it; null for nothing.</param>
public sealed record VmCreatePart(string Name, decimal? Monthly, decimal? Hourly, string? Note = null);

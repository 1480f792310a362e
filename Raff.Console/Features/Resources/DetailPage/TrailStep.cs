using Raff.Console.RaffApi;

namespace Raff.Console.Features.Resources.DetailPage;

/// <summary>A row that one can go on to.</summary>
public sealed record TrailStep(ResourceId Id, string Name);

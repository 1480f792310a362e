using System.ComponentModel.DataAnnotations;
using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Projects;

/// <summary>Schema CreateProjectRequest.</summary>
[WireName("CreateProjectRequest")]
internal sealed record CreateProjectRequest
{
    [Length(1, 64)]
    public required string Name { get; init; }

    public string? Description { get; init; }

    [AllowedValues("us-east")]
    public string? DefaultRegion { get; init; }
}

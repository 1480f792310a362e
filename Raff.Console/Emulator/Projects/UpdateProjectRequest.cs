using System.ComponentModel.DataAnnotations;
using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Projects;

/// <summary>Schema UpdateProjectRequest; absent fields stay unchanged.</summary>
[WireName("UpdateProjectRequest")]
internal sealed record UpdateProjectRequest
{
    [Length(1, 64)]
    public string? Name { get; init; }

    public string? Description { get; init; }

    [AllowedValues("us-east")]
    public string? DefaultRegion { get; init; }
}

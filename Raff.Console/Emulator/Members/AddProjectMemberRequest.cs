using Raff.Console.Emulator.Http;

namespace Raff.Console.Emulator.Members;

/// <summary>Schema AddProjectMemberRequest: exactly one of the first two.</summary>
[WireName("AddProjectMemberRequest")]
internal sealed record AddProjectMemberRequest
{
    public Guid? TargetUserId { get; init; }

    public Guid? ApiKeyId { get; init; }

    public required Guid RoleId { get; init; }
}

using System.Text.Json;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Tests.RaffApi;

/// <summary>A member that is an API key has no address, whatever the API writes in its place.</summary>
public sealed class MemberAddressTests
{
    [Theory]
    [InlineData("\"ada@example.com\"", "ada@example.com")]
    [InlineData("\"raff_00000002@api-keys.invalid\"", null)]
    [InlineData("\"\"", null)]
    [InlineData("null", null)]
    public void Email_OfAMemberOnTheWire_IsAPersonsOrNull(string written, string? expected)
    {
        var json = $$"""{"Id":"m1","Status":"active","Email":{{written}}}""";

        JsonSerializer.Deserialize<Member>(json)!.Email.ShouldBe(expected);
        JsonSerializer.Deserialize<ProjectMember>(json)!.Email.ShouldBe(expected);
    }
}

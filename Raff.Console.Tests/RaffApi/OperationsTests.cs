using System.Reflection;
using System.Text.Json.Nodes;
using Raff.Console.RaffApi;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.RaffApi;

/// <summary>Each operation sends the right method, path, header and body, and reads its own wrapper (docs/raff-api.md).</summary>
public sealed class OperationsTests
{
    public static TheoryData<string> Methods { get; } = [.. OperationTable.All.Select(one => one.Method)];

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task Operation_Called_SendsTheExpectedRequest(string method)
    {
        var expected = OperationTable.All.Single(one => one.Method == method);
        await using var world = await ClientWorld.CreateAsync();
        world.Api.On("*", "*").Always(StubAnswer.Json(expected.Answer));

        var value = await expected.Call(world.Client, ClientWorld.Cancel);

        value.ShouldNotBeAssignableTo<RaffError>(value.ToString());
        var request = world.Api.Requests.ShouldHaveSingleItem();
        request.ToString().ShouldBe(expected.Wire.Insert(expected.Wire.IndexOf(' ', StringComparison.Ordinal) + 1, "/api/v1/"));
        request.Project.ShouldBe(expected.Project);
        request.Key.ShouldBe(request.Path.StartsWith("/api/v1/public/", StringComparison.Ordinal) ? null : ClientWorld.Secret);
        if (expected.Body is null)
        {
            request.Body.ShouldBeEmpty();
        }
        else
        {
            JsonNode.DeepEquals(JsonNode.Parse(request.Body), JsonNode.Parse(expected.Body)).ShouldBeTrue(request.Body);
            request.Headers["Content-Type"].ShouldBe("application/json");
            request.Headers.ContainsKey("Content-Length").ShouldBeTrue();
        }
    }

    [Fact]
    public void Table_OfOperations_ContainsEveryMethodOfTheClient()
    {
        // Lists and get-by-ids of resources and health have tests of their own.
        string[] elsewhere = ["ListAsync", "GetAsync", "HealthAsync"];
        var methods = typeof(RaffClient).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(method => typeof(Task).IsAssignableFrom(method.ReturnType)).Select(method => method.Name);

        methods.Except(elsewhere).ShouldBe(OperationTable.All.Select(one => one.Method), ignoreOrder: true);
    }

    [Fact]
    public async Task Secret_OfANewKey_IsNotPrinted()
    {
        await using var world = await ClientWorld.CreateAsync();
        world.Api.On("POST", "*").Always(StubAnswer.Json(OperationTable.KeyWithSecret));

        var created = (await world.Client.RegenerateApiKeyAsync("k1", ClientWorld.Cancel)).Answer();

        created.Secret.Reveal().ShouldBe("raff_feedbeef00");
        created.ToString().ShouldNotContain("feedbeef00");
        System.Text.Json.JsonSerializer.Serialize(created.Key).ShouldNotContain("feedbeef00");
    }
}

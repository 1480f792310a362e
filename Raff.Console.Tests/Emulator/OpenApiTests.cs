using System.Net;
using System.Text.Json;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Emulator;

/// <summary>The description says what the emulator does.</summary>
public sealed class OpenApiTests(DemoEmulator demo) : IClassFixture<DemoEmulator>
{
    [Fact]
    public async Task Answers_ToEveryGet_AreAsDescribed()
    {
        var document = (await demo.Host.GetAsync("~/openapi/v1.json", key: null)).Body;
        var schemas = new OpenApiSchema(document);
        var checkedPaths = 0;
        foreach (var path in document.GetProperty("paths").EnumerateObject())
        {
            if (!path.Value.TryGetProperty("get", out var operation) || await ConcreteAsync(path.Name) is not { } concrete)
            {
                continue;
            }

            var answer = await demo.Host.GetAsync("~" + concrete);
            answer.ShouldBe(HttpStatusCode.OK);
            schemas.Differences(SchemaOf(operation, "200"), answer.Body).ShouldBeEmpty(path.Name);
            checkedPaths++;
        }

        checkedPaths.ShouldBeGreaterThan(25);
    }

    [Fact]
    public async Task Refusals_AreAsDescribed()
    {
        var document = (await demo.Host.GetAsync("~/openapi/v1.json", key: null)).Body;
        var schemas = new OpenApiSchema(document);
        var responses = document.GetProperty("paths").GetProperty("/api/v1/vms").GetProperty("post").GetProperty("responses");

        foreach (var status in (string[])["201", "400", "401", "402", "403", "409", "413", "429"])
        {
            responses.TryGetProperty(status, out _).ShouldBeTrue(status);
        }

        var refused = await demo.Host.PostAsync("/vms", null);
        var schema = responses.GetProperty("400").GetProperty("content").GetProperty("application/json").GetProperty("schema");
        schemas.Differences(schema, refused.Body).ShouldBeEmpty();
    }

    [Fact]
    public async Task OperationIds_AreUniqueAndMatchTheVendors()
    {
        var ids = Operations((await demo.Host.GetAsync("~/openapi/v1.json", key: null)).Body)
            .Select(operation => operation.GetProperty("operationId").GetString()!).ToList();

        ids.ShouldBeUnique();
        VendorOperations.May2026.Count.ShouldBe(115);
        ids.ShouldBe([.. VendorOperations.May2026, .. VendorOperations.October2026], ignoreOrder: true);
    }

    [Theory]
    [InlineData("Docs", "/api/v1/vms", "get", false)]
    [InlineData("OpenApi", "/api/v1/vms", "get", null)]
    [InlineData("Docs", "/api/v1/vms", "post", true)]
    [InlineData("OpenApi", "/api/v1/vms", "post", true)]
    [InlineData("Docs", "/api/v1/ips", "get", false)]
    [InlineData("OpenApi", "/api/v1/ips", "get", true)]
    [InlineData("Docs", "/api/v1/volumes/{id}", "get", null)]
    [InlineData("OpenApi", "/api/v1/volumes/{id}", "get", true)]
    [InlineData("Docs", "/api/v1/volumes", "get", false)]
    [InlineData("OpenApi", "/api/v1/volumes", "get", false)]
    [InlineData("Docs", "/api/v1/projects", "post", null)]
    [InlineData("OpenApi", "/api/v1/projects", "post", null)]
    public async Task ProjectHeader_IsDescribedAsItIsEnforced(string rules, string path, string method, bool? required)
    {
        await using var host = new EmulatorHost(("Emulator:HeaderRules", rules));
        var operation = (await host.GetAsync("~/openapi/v1.json", key: null)).Body.GetProperty("paths").GetProperty(path).GetProperty(method);

        var header = operation.TryGetProperty("parameters", out var parameters)
            ? parameters.EnumerateArray().Where(parameter => parameter.GetProperty("name").GetString() == "X-Project-ID").ToList()
            : [];

        header.Select(parameter => (bool?)parameter.GetProperty("required").GetBoolean()).ShouldBe(required is null ? [] : [required]);
    }

    [Fact]
    public async Task RequestSchemas_DescribeTheirRules()
    {
        var document = (await demo.Host.GetAsync("~/openapi/v1.json", key: null)).Body;
        var create = document.GetProperty("components").GetProperty("schemas").GetProperty("CreateVMRequest");

        create.GetProperty("required").EnumerateArray().Select(name => name.GetString()).ShouldBe(["name", "template_id"]);
        var properties = create.GetProperty("properties");
        (properties.GetProperty("name").GetProperty("minLength").GetInt32(), properties.GetProperty("name").GetProperty("maxLength").GetInt32())
            .ShouldBe((1, 64));
        (properties.GetProperty("pricing_id").GetProperty("minimum").GetInt32(), properties.GetProperty("pricing_id").GetProperty("maximum").GetInt32())
            .ShouldBe((1, 17));
        properties.GetProperty("backup_type").GetProperty("enum").GetArrayLength().ShouldBe(3);
        properties.GetProperty("vpc_cidr").GetProperty("pattern").GetString().ShouldNotBeNullOrEmpty();
        properties.GetProperty("vpc_id").GetProperty("format").GetString().ShouldBe("uuid");
    }

    /// <summary>The path with ids of the demo seed in place of its parameters; null where there is none.</summary>
    private async Task<string?> ConcreteAsync(string path)
    {
        var brace = path.IndexOf('{', StringComparison.Ordinal);
        if (brace < 0)
        {
            return path;
        }

        var list = await demo.Host.GetAsync("~" + path[..(brace - 1)]);
        if (list.Status != HttpStatusCode.OK || list.Ids.Count == 0)
        {
            return null;
        }

        var end = path.IndexOf('}', brace);
        return await ConcreteAsync(path[..brace] + list.Ids[0] + path[(end + 1)..]);
    }

    private static JsonElement SchemaOf(JsonElement operation, string status) =>
        operation.GetProperty("responses").GetProperty(status).GetProperty("content").GetProperty("application/json").GetProperty("schema");

    private static IEnumerable<JsonElement> Operations(JsonElement document) =>
        document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()).Select(operation => operation.Value);
}

using System.Text.Json;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Emulator.OpenApi;

/// <summary>
/// Calls every operation that <c>/openapi/v1.json</c> describes: once as it should be called, and once for each way of calling it wrongly.
/// Statuses and bodies are checked against the description.
/// </summary>
public sealed class OpenApiWalkTests
{
    private const string UnknownUuid = "00000000-0000-4000-8000-00000000dead";
    private const string UnknownNumber = "999999999";

    private readonly List<string> problems = [];

    [Theory]
    [InlineData("Docs")]
    [InlineData("OpenApi")]
    public async Task Operations_CalledAsDescribedAndWrongly_AnswerAsDescribed(string rules)
    {
        await using var host = new EmulatorHost(("Emulator:HeaderRules", rules), ("Emulator:OperationSeconds", "0"));
        var world = new WalkWorld(host, await host.ProjectAsync("staging"));
        var document = await ApiDocument.ReadAsync(host);

        // Reads last, when every list has rows.
        foreach (var operation in document.Operations.OrderBy(operation => operation.Method == HttpMethod.Get))
        {
            try
            {
                var request = await WalkTable.RequestAsync(world, operation.Id);
                request.Path.Count.ShouldBe(operation.Parameters("path").Count, $"{operation.Id} needs values for its path in the table of requests.");
                await new Walk(host, world, document, operation, request, problems).GoAsync();
            }
            catch (Exception error) when (error is ShouldAssertException or KeyNotFoundException or InvalidOperationException)
            {
                // One operation that cannot be prepared must not hide what is wrong with the others.
                problems.Add($"{operation.Id} cannot be tried: {error.Message.ReplaceLineEndings(" ")}");
            }
        }

        problems.ShouldBeEmpty();
        document.Operations.Select(operation => operation.Id).ShouldBeUnique();
        document.Operations.Count.ShouldBe(VendorOperations.May2026.Count + VendorOperations.October2026.Count);
    }

    private sealed class Walk(EmulatorHost host, WalkWorld world, ApiDocument document, ApiOperation operation, WalkRequest request, List<string> problems)
    {
        private readonly Dictionary<string, object?>? sample = operation.Body is { } schema ? document.Sample(schema, request.Body) : null;

        public async Task GoAsync()
        {
            await MissingKeyAsync();
            await MissingProjectAsync();
            await UnknownIdsAsync();
            await WrongBodiesAsync();
            await WrongQueriesAsync();
            await ValidAsync();
        }

        private async Task ValidAsync()
        {
            var answer = await ExpectAsync("valid", operation.Success);
            if (operation.Method == HttpMethod.Get && answer.Body.TryGetProperty("data", out var data)
                && data.ValueKind == JsonValueKind.Array && data.GetArrayLength() == 0)
            {
                problems.Add($"{operation.Id} lists nothing, so its rows were not checked.");
            }

            foreach (var parameter in operation.Parameters("query"))
            {
                await ExpectAsync($"with {parameter.Text("name")}", operation.Success, query: $"{parameter.Text("name")}={await GoodAsync(parameter)}");
            }
        }

        private async Task MissingKeyAsync()
        {
            if (!operation.IsPublic)
            {
                await ExpectAsync("without key", 401, key: null);
            }
        }

        private async Task MissingProjectAsync()
        {
            if (operation.ProjectHeader is true
                && (await ExpectAsync("without project", 400, withProject: false)).Body.Text("message") != "X-Project-ID required")
            {
                problems.Add($"{operation.Id} without project does not say that it is missing.");
            }
        }

        private async Task UnknownIdsAsync()
        {
            foreach (var (index, parameter) in operation.Parameters("path").Index())
            {
                var schema = parameter.GetProperty("schema");
                var (unknown, status) = schema.TryGetProperty("enum", out _) ? ("unknown", 400)
                    : schema.Text("type") == "integer" ? (UnknownNumber, 404) : (UnknownUuid, 404);
                await ExpectAsync($"with an unknown {parameter.Text("name")}", status,
                    path: [.. request.Path.Select((value, place) => place == index ? unknown : value)]);
            }
        }

        private async Task WrongBodiesAsync()
        {
            if (operation.Body is not { } schema)
            {
                return;
            }

            await ExpectAsync("with a list as body", 400, body: "[]");
            await ExpectAsync("with a body that ends early", 400, body: "{");
            if (document.WrongTypes(schema) is { } wrong)
            {
                var message = (await ExpectAsync("with wrong types", 400, body: wrong)).Body.Text("message") ?? "";
                problems.AddRange(wrong.Keys.Where(field => !message.Contains($"{field} must", StringComparison.Ordinal))
                    .Select(field => $"{operation.Id} does not say that {field} is wrong: {message}"));
            }
        }

        private async Task WrongQueriesAsync()
        {
            foreach (var parameter in operation.Parameters("query"))
            {
                await ExpectAsync($"with a wrong {parameter.Text("name")}", 400, query: $"{parameter.Text("name")}=~");
            }
        }

        private async Task<string> GoodAsync(JsonElement parameter)
        {
            var schema = parameter.GetProperty("schema");
            return schema.TryGetProperty("enum", out var allowed) ? allowed[0].GetString()!
                : parameter.Text("name") == "project_id" ? world.Project
                : parameter.Text("name") == "vm_id" ? await world.VmAsync()
                : schema.Text("type") == "boolean" ? "true" : "1";
        }

        private async Task<EmulatorAnswer> ExpectAsync(
            string how, int status, string? key = "owner", bool withProject = true, IReadOnlyList<string>? path = null, string? query = null,
            object? body = null)
        {
            var address = operation.Path;
            foreach (var (parameter, value) in operation.Parameters("path").Zip(path ?? request.Path))
            {
                address = address.Replace($"{{{parameter.Text("name")}}}", value, StringComparison.Ordinal);
            }

            var answer = await host.SendAsync(
                operation.Method,
                $"~{address}{(query is null ? "" : $"?{query}")}",
                operation.IsPublic ? null : key,
                withProject && operation.ProjectHeader is not null ? world.Project : null,
                body ?? sample);
            if (!operation.Responses.TryGetValue((int)answer.Status, out var schema))
            {
                problems.Add($"{operation.Id} {how} answers {(int)answer.Status}, which is not described: {answer.Body}");
            }
            else
            {
                problems.AddRange(document.Problems(answer.Body, schema).Select(problem => $"{operation.Id} {how}: {problem}"));
            }

            if ((int)answer.Status != status)
            {
                problems.Add($"{operation.Id} {how} answers {(int)answer.Status} instead of {status}: {answer.Body}");
            }

            return answer;
        }
    }
}

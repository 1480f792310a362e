using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Raff.Console.Emulator;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Emulator;

/// <summary>
/// Thousands of random valid and invalid calls of every operation in the description, from several clients at once under several
/// identities. The emulator never fails, its invariants hold, and a restart changes nothing.
/// </summary>
public sealed class RandomCallsTests
{
    private const int Seed = 20260901;
    private const int Clients = 8;
    private const int CallsEach = 375;

    private static readonly string[] Identities =
    [
        EmulatorDemo.OwnerKey, EmulatorDemo.AdminKey, EmulatorDemo.StagingOperatorKey, EmulatorDemo.ViewerKey, EmulatorDemo.BillingKey,
        EmulatorDemo.ExpiredKey,
    ];

    // Identities with more permissions make more calls.
    private static readonly string[] Keys =
    [
        .. Enumerable.Repeat(EmulatorDemo.OwnerKey, 10), .. Enumerable.Repeat(EmulatorDemo.AdminKey, 4),
        .. Enumerable.Repeat(EmulatorDemo.StagingOperatorKey, 3), .. Identities,
    ];

    [Fact]
    public async Task RandomCalls_OfParallelClients_BreakNothingAndSurviveARestart()
    {
        await using var host = new EmulatorHost();
        var document = (await host.GetAsync("~/openapi/v1.json", key: null)).Body;
        var known = await KnownAsync(host);
        var calls = new RandomCalls(document, known, Keys, await host.ProjectAsync("staging"));
        var wrong = new ConcurrentBag<string>();
        var succeeded = new ConcurrentDictionary<string, int>();

        await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(() => ClientAsync(host, document, calls, known, client, wrong, succeeded))));

        wrong.Distinct().Order().Take(40).ShouldBeEmpty();
        succeeded.Count.ShouldBeGreaterThan(calls.Operations * 8 / 10, $"Never succeeded: {string.Join(", ", OperationIds(document).Except(succeeded.Keys))}");
        host.BrokenInvariants().ShouldBeEmpty();
        await ListsShouldAgreeAsync(host, document);

        var before = await EverythingAsync(host, document);
        before.Count.ShouldBeGreaterThan(100);
        await host.RestartAsync();
        var after = await EverythingAsync(host, document);
        after.Where(answer => before.GetValueOrDefault(answer.Key) != answer.Value).Select(answer => answer.Key).ShouldBeEmpty();
        host.BrokenInvariants().ShouldBeEmpty();
        host.Time.Advance(TimeSpan.FromDays(3));
        (await host.GetAsync("/vms")).ShouldBe(HttpStatusCode.OK);
        host.BrokenInvariants().ShouldBeEmpty();
    }

    private static async Task ClientAsync(
        EmulatorHost host, JsonElement document, RandomCalls calls, KnownIds known, int client, ConcurrentBag<string> wrong,
        ConcurrentDictionary<string, int> succeeded)
    {
#pragma warning disable CA5394 // A fixed sequence is the point.
        var random = new Random(Seed + client);
        var schemas = new OpenApiSchema(document);
        for (var number = 0; number < CallsEach; number++)
        {
            var call = calls.Next(random);
            var answer = await host.SendAsync(call.Method, "~" + call.Path, call.Key, call.Project, call.Body);
            if (Complaint(call, answer, schemas) is { } complaint)
            {
                wrong.Add(complaint);
            }

            if ((int)answer.Status < 300)
            {
                succeeded.AddOrUpdate(call.Id, 1, (_, count) => count + 1);
                known.Learn(call.Noun, answer.Body, call.Project);
                if (call.Method == HttpMethod.Delete && call.Target is { } target && call.Path.EndsWith(target, StringComparison.Ordinal))
                {
                    known.Forget(call.Noun, target);
                }
            }

            if (number % 4 == 0)
            {
                // Usually until pending operations finish; sometimes until schedules run.
                host.Time.AdvanceSeconds(random.Next(100) == 0 ? 36_000 : random.Next(4));
            }
        }

#pragma warning restore CA5394
    }

    /// <summary>A status or body that the description does not declare.</summary>
    private static string? Complaint(RandomCall call, EmulatorAnswer answer, OpenApiSchema schemas)
    {
        var status = (int)answer.Status;
        if (status >= 500 || !call.Operation.GetProperty("responses").TryGetProperty($"{status}", out var response))
        {
            return $"{call.Id}: {status} {answer.Body} for {call.Body}";
        }

        if (!response.TryGetProperty("content", out var content))
        {
            return null;
        }

        var differences = schemas.Differences(content.GetProperty("application/json").GetProperty("schema"), answer.Body);
        return differences.Count == 0 ? null : $"{call.Id}: {status} {string.Join("; ", differences)}";
    }

    private static async Task<KnownIds> KnownAsync(EmulatorHost host)
    {
        var known = new KnownIds();
        // The identities of this test depend on these.
        known.Protect((await host.GetAsync("/api-keys?limit=200")).Body);
        known.Protect((await host.GetAsync("/members?limit=200")).Body);
        foreach (var project in (await host.GetAsync("/projects?limit=200")).Ids)
        {
            known.Protect((await host.GetAsync($"/projects/{project}/members?limit=200")).Body);
        }

        foreach (var noun in (string[])["projects", "roles"])
        {
            known.Learn(noun, (await host.GetAsync($"/{noun}?limit=200")).Body);
        }

        known.Learn("templates", (await host.GetAsync("/public/templates?vm_type=standard", key: null)).Body);
        return known;
    }

    /// <summary>Totals match row counts, and a list without the header is the union of all projects' lists.</summary>
    private static async Task ListsShouldAgreeAsync(EmulatorHost host, JsonElement document)
    {
        foreach (var key in Identities.Except([EmulatorDemo.ExpiredKey, EmulatorDemo.BillingKey]))
        {
            var projects = await host.AllIdsAsync("/projects", key, limit: 200);
            foreach (var path in Lists(document).Where(list => list.Scoped).Select(list => list.Path))
            {
                var all = await host.AllIdsAsync(path, key, limit: 200);
                all.ShouldBeUnique();
                var union = new List<string>();
                foreach (var project in projects)
                {
                    var own = await host.GetAsync(path + "?limit=200", key, project);
                    if (own.Status != HttpStatusCode.Forbidden)
                    {
                        own.ShouldBe(HttpStatusCode.OK);
                        union.AddRange(await host.AllIdsAsync(path, key, project, 200));
                    }
                }

                union.ShouldBe(all, ignoreOrder: true, path);
            }
        }
    }

    /// <summary>Every list as every identity sees it, and every resource by its id.</summary>
    private static async Task<Dictionary<string, string>> EverythingAsync(EmulatorHost host, JsonElement document)
    {
        var everything = new Dictionary<string, string>();
        foreach (var (path, _) in Lists(document))
        {
            foreach (var key in Identities)
            {
                everything[$"{path} {key}"] = Text(await host.GetAsync(path + "?limit=200", key));
            }

            var list = await host.GetAsync(path + "?limit=200");
            var isReadById = document.GetProperty("paths").TryGetProperty($"/api/v1{path}/{{id}}", out var item) && item.TryGetProperty("get", out var _);
            foreach (var id in list.Ids.Take(isReadById ? 25 : 0))
            {
                everything[$"{path}/{id}"] = Text(await host.GetAsync($"{path}/{id}"));
            }
        }

        return everything;
    }

    /// <summary>The lists of rows with ids that have no path parameters.</summary>
    private static IEnumerable<(string Path, bool Scoped)> Lists(JsonElement document) =>
        from path in document.GetProperty("paths").EnumerateObject()
        where path.Name.StartsWith("/api/v1/", StringComparison.Ordinal) && !path.Name.Contains('{') && !path.Name.Contains("public", StringComparison.Ordinal)
        where path.Name.Split('/').Length == 4 && path.Name != "/api/v1/permissions" && path.Value.TryGetProperty("get", out _)
        let get = path.Value.GetProperty("get")
        let scoped = get.TryGetProperty("parameters", out var parameters)
            && parameters.EnumerateArray().Any(parameter => parameter.GetProperty("in").GetString() == "header")
        select (path.Name["/api/v1".Length..], scoped);

    private static IEnumerable<string> OperationIds(JsonElement document) =>
        document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject())
            .Select(operation => operation.Value.GetProperty("operationId").GetString()!);

    /// <summary>The answer without last-used times, which the calls themselves change.</summary>
    private static string Text(EmulatorAnswer answer)
    {
        var body = JsonNode.Parse(answer.Body.GetRawText());
        foreach (var row in body?["data"] is JsonArray rows ? [.. rows] : (JsonNode?[])[body?["data"]])
        {
            (row as JsonObject)?.Remove("last_used_at");
        }

        return $"{(int)answer.Status} {body?.ToJsonString()}";
    }
}

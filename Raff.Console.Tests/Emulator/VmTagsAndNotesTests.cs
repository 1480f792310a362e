using System.Net;
using Raff.Console.Emulator;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Emulator;

/// <summary>Operations 54-60: tags and notes.</summary>
public sealed class VmTagsAndNotesTests : IAsyncLifetime
{
    private readonly EmulatorHost host = new();
    private string staging = "";
    private string vm = "";

    public async ValueTask InitializeAsync()
    {
        staging = await host.ProjectAsync("staging");
        vm = await host.CreateVmAsync(staging);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Tags_AddedChangedAndRemoved_AnswerTheWholeListByPriority()
    {
        (await AddAsync("late", 5)).Select(tag => tag.Name).ShouldBe(["late"]);
        var tags = await AddAsync("early", 1);
        tags.ShouldBe([("early", 1, tags[0].Id), ("late", 5, tags[1].Id)]);
        (await AddAsync("none", null))[0].ShouldBe(("none", 0, (await TagsAsync())[0].Id));

        var changed = await host.PatchAsync($"/vms/{vm}/tags/{tags[1].Id}", new { name = "first", priority = -1 }, staging);
        var removed = await host.DeleteAsync($"/vms/{vm}/tags/{tags[0].Id}", staging);

        Tags(changed).Select(tag => tag.Name).ShouldBe(["first", "none", "early"]);
        Tags(removed).Select(tag => tag.Name).ShouldBe(["first", "none"]);
        (await TagsAsync()).Select(tag => tag.Name).ShouldBe(["first", "none"]);
    }

    [Fact]
    public async Task Tags_BeyondTheRules_AreRefused()
    {
        var tag = (await AddAsync("a", null))[0].Id;
        await AddAsync("b", null);

        (await host.PostAsync($"/vms/{vm}/tags", new { name = "a" }, staging)).ShouldBe(HttpStatusCode.Conflict).Message.ShouldContain("tag a already");
        (await host.PatchAsync($"/vms/{vm}/tags/{tag}", new { name = "b" }, staging)).ShouldBe(HttpStatusCode.Conflict);
        (await host.PatchAsync($"/vms/{vm}/tags/{tag}", new { }, staging)).ShouldBe(HttpStatusCode.BadRequest).Message.ShouldContain("At least one of");
        (await host.PatchAsync($"/vms/{vm}/tags/{Guid.NewGuid()}", new { name = "x" }, staging)).ShouldBe(HttpStatusCode.NotFound);
        (await host.DeleteAsync($"/vms/{vm}/tags/{Guid.NewGuid()}", staging)).ShouldBe(HttpStatusCode.NotFound);
        for (var number = 3; number <= 20; number++)
        {
            await AddAsync($"t{number}", null);
        }

        (await host.PostAsync($"/vms/{vm}/tags", new { name = "one too many" }, staging)).ShouldBe(HttpStatusCode.Conflict).Message.ShouldContain("20 tags");
    }

    [Fact]
    public async Task Notes_WrittenAppendedAndEmptied_KeepTheirId()
    {
        (await host.GetAsync($"/vms/{vm}/notes")).ShouldBe(HttpStatusCode.OK).Body.ToString().ShouldBe("""{"success":true}""");
        (await host.PatchAsync($"/vms/{vm}/notes/account", new { content = "x" }, staging))
            .ShouldBe(HttpStatusCode.NotFound).Message.ShouldContain("has no account note yet");

        await host.PostAsync($"/vms/{vm}/notes/account/append", new { content = "one" }, staging);
        var appended = await host.PostAsync($"/vms/{vm}/notes/account/append", new { content = "two" }, staging);

        appended.ShouldBe(HttpStatusCode.OK).Body.GetProperty("note").GetProperty("content").GetString().ShouldBe("one\ntwo");
        (await host.PatchAsync($"/vms/{vm}/notes/account", new { content = "three" }, staging)).ShouldBe(HttpStatusCode.OK);
        var emptied = await host.PutAsync($"/vms/{vm}/notes/account", new { content = "" }, staging);
        emptied.ShouldBe(HttpStatusCode.OK).Body.GetProperty("note").GetProperty("id").GetString()
            .ShouldBe(appended.Body.GetProperty("note").GetProperty("id").GetString());
        (await host.GetAsync($"/vms/{vm}/notes?type=account")).Body.GetProperty("account_note").GetProperty("content").GetString().ShouldBe("");
        (await host.GetAsync($"/vms/{vm}/notes?type=personal")).Body.TryGetProperty("account_note", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task PersonalNote_OfOneUser_IsHiddenFromOthers()
    {
        await host.PutAsync($"/vms/{vm}/notes/personal", new { content = "owner's" }, staging);
        await host.PutAsync($"/vms/{vm}/notes/personal", new { content = "operator's" }, staging, EmulatorDemo.StagingOperatorKey);

        (await host.GetAsync($"/vms/{vm}/notes")).Body.GetProperty("personal_note").GetProperty("content").GetString().ShouldBe("owner's");
        (await host.GetAsync($"/vms/{vm}/notes", EmulatorDemo.StagingOperatorKey)).Body.GetProperty("personal_note").GetProperty("content").GetString()
            .ShouldBe("operator's");
        (await host.GetAsync($"/vms/{vm}/notes", EmulatorDemo.ViewerKey)).Body.TryGetProperty("personal_note", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Notes_OfAnUnknownTypeOrWithoutContent_AreRefused()
    {
        (await host.PutAsync($"/vms/{vm}/notes/secret", new { content = "x" }, staging))
            .ShouldBe(HttpStatusCode.BadRequest).Message.ShouldBe("type must be personal or account.");
        (await host.PutAsync($"/vms/{vm}/notes/account", new { }, staging)).ShouldBe(HttpStatusCode.BadRequest).Message.ShouldBe("content is required.");
        (await host.GetAsync($"/vms/{vm}/notes?type=secret")).ShouldBe(HttpStatusCode.BadRequest);
        (await host.PutAsync($"/vms/{vm}/notes/account", new { content = "x" }, staging, EmulatorDemo.ViewerKey)).ShouldBe(HttpStatusCode.Forbidden);
    }

    private static List<(string Name, int Priority, string Id)> Tags(EmulatorAnswer answer) => Tags(answer.ShouldBe(HttpStatusCode.OK).Body);

    private static List<(string Name, int Priority, string Id)> Tags(System.Text.Json.JsonElement body) =>
        [.. body.GetProperty("tags").EnumerateArray()
            .Select(tag => (tag.GetProperty("name").GetString()!, tag.GetProperty("priority").GetInt32(), tag.GetProperty("id").GetString()!))];

    private async Task<List<(string Name, int Priority, string Id)>> AddAsync(string name, int? priority) =>
        Tags(await host.PostAsync($"/vms/{vm}/tags", priority is null ? new { name } : new { name, priority }, staging));

    private async Task<List<(string Name, int Priority, string Id)>> TagsAsync() => Tags((await host.GetAsync($"/vms/{vm}")).Data);
}

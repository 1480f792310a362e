using System.Net;
using Raff.Console.Emulator;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Emulator;

/// <summary>Operations 54-60: tags and notes.</summary>
public sealed class VmTagsAndNotesTests : IAsyncLifetime
{
    private readonly EmulatorHost _host = new();
    private string _staging = "";
    private string _vm = "";

    public async ValueTask InitializeAsync()
    {
        _staging = await _host.ProjectAsync("staging");
        _vm = await _host.CreateVmAsync(_staging);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Tags_AddedChangedAndRemoved_AnswerTheWholeListByPriority()
    {
        (await AddAsync("late", 5)).Select(tag => tag.Name).ShouldBe(["late"]);
        var tags = await AddAsync("early", 1);
        tags.ShouldBe([("early", 1, tags[0].Id), ("late", 5, tags[1].Id)]);
        (await AddAsync("none", null))[0].ShouldBe(("none", 0, (await TagsAsync())[0].Id));

        var changed = await _host.PatchAsync($"/vms/{_vm}/tags/{tags[1].Id}", new { name = "first", priority = -1 }, _staging);
        var removed = await _host.DeleteAsync($"/vms/{_vm}/tags/{tags[0].Id}", _staging);

        Tags(changed).Select(tag => tag.Name).ShouldBe(["first", "none", "early"]);
        Tags(removed).Select(tag => tag.Name).ShouldBe(["first", "none"]);
        (await TagsAsync()).Select(tag => tag.Name).ShouldBe(["first", "none"]);
    }

    [Fact]
    public async Task Tags_BeyondTheRules_AreRefused()
    {
        var tag = (await AddAsync("a", null))[0].Id;
        await AddAsync("b", null);

        (await _host.PostAsync($"/vms/{_vm}/tags", new { name = "a" }, _staging)).ShouldBe(HttpStatusCode.Conflict).Message.ShouldContain("tag a already");
        (await _host.PatchAsync($"/vms/{_vm}/tags/{tag}", new { name = "b" }, _staging)).ShouldBe(HttpStatusCode.Conflict);
        (await _host.PatchAsync($"/vms/{_vm}/tags/{tag}", new { }, _staging)).ShouldBe(HttpStatusCode.BadRequest).Message.ShouldContain("At least one of");
        (await _host.PatchAsync($"/vms/{_vm}/tags/{Guid.NewGuid()}", new { name = "x" }, _staging)).ShouldBe(HttpStatusCode.NotFound);
        (await _host.DeleteAsync($"/vms/{_vm}/tags/{Guid.NewGuid()}", _staging)).ShouldBe(HttpStatusCode.NotFound);
        for (var number = 3; number <= 20; number++)
        {
            await AddAsync($"t{number}", null);
        }
        (await _host.PostAsync($"/vms/{_vm}/tags", new { name = "one too many" }, _staging)).ShouldBe(HttpStatusCode.Conflict).Message.ShouldContain("20 tags");
    }

    [Fact]
    public async Task Notes_WrittenAppendedAndEmptied_KeepTheirRow()
    {
        (await _host.GetAsync($"/vms/{_vm}/notes")).ShouldBe(HttpStatusCode.OK).Body.ToString().ShouldBe("""{"success":true}""");
        (await _host.PatchAsync($"/vms/{_vm}/notes/account", new { content = "x" }, _staging)).ShouldBe(HttpStatusCode.NotFound).Message.ShouldContain("has no account note yet");

        await _host.PostAsync($"/vms/{_vm}/notes/account/append", new { content = "one" }, _staging);
        var appended = await _host.PostAsync($"/vms/{_vm}/notes/account/append", new { content = "two" }, _staging);

        appended.ShouldBe(HttpStatusCode.OK).Body.GetProperty("note").GetProperty("content").GetString().ShouldBe("one\ntwo");
        (await _host.PatchAsync($"/vms/{_vm}/notes/account", new { content = "three" }, _staging)).ShouldBe(HttpStatusCode.OK);
        var emptied = await _host.PutAsync($"/vms/{_vm}/notes/account", new { content = "" }, _staging);
        emptied.ShouldBe(HttpStatusCode.OK).Body.GetProperty("note").GetProperty("id").GetString().ShouldBe(appended.Body.GetProperty("note").GetProperty("id").GetString());
        (await _host.GetAsync($"/vms/{_vm}/notes?type=account")).Body.GetProperty("account_note").GetProperty("content").GetString().ShouldBe("");
        (await _host.GetAsync($"/vms/{_vm}/notes?type=personal")).Body.TryGetProperty("account_note", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task PersonalNote_OfOnePerson_IsNotAnothers()
    {
        await _host.PutAsync($"/vms/{_vm}/notes/personal", new { content = "owner's" }, _staging);
        await _host.PutAsync($"/vms/{_vm}/notes/personal", new { content = "operator's" }, _staging, EmulatorDemo.StagingOperatorKey);

        (await _host.GetAsync($"/vms/{_vm}/notes")).Body.GetProperty("personal_note").GetProperty("content").GetString().ShouldBe("owner's");
        (await _host.GetAsync($"/vms/{_vm}/notes", EmulatorDemo.StagingOperatorKey)).Body.GetProperty("personal_note").GetProperty("content").GetString().ShouldBe("operator's");
        (await _host.GetAsync($"/vms/{_vm}/notes", EmulatorDemo.ViewerKey)).Body.TryGetProperty("personal_note", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Notes_OfAnUnknownTypeOrWithoutContent_AreRefused()
    {
        (await _host.PutAsync($"/vms/{_vm}/notes/secret", new { content = "x" }, _staging)).ShouldBe(HttpStatusCode.BadRequest).Message.ShouldBe("type must be personal or account.");
        (await _host.PutAsync($"/vms/{_vm}/notes/account", new { }, _staging)).ShouldBe(HttpStatusCode.BadRequest).Message.ShouldBe("content is required.");
        (await _host.GetAsync($"/vms/{_vm}/notes?type=secret")).ShouldBe(HttpStatusCode.BadRequest);
        (await _host.PutAsync($"/vms/{_vm}/notes/account", new { content = "x" }, _staging, EmulatorDemo.ViewerKey)).ShouldBe(HttpStatusCode.Forbidden);
    }

    private static List<(string Name, int Priority, string Id)> Tags(EmulatorAnswer answer) => Tags(answer.ShouldBe(HttpStatusCode.OK).Body);

    private static List<(string Name, int Priority, string Id)> Tags(System.Text.Json.JsonElement body) =>
        [.. body.GetProperty("tags").EnumerateArray().Select(tag => (tag.GetProperty("name").GetString()!, tag.GetProperty("priority").GetInt32(), tag.GetProperty("id").GetString()!))];

    private async Task<List<(string Name, int Priority, string Id)>> AddAsync(string name, int? priority) =>
        Tags(await _host.PostAsync($"/vms/{_vm}/tags", priority is null ? new { name } : new { name, priority }, _staging));

    private async Task<List<(string Name, int Priority, string Id)>> TagsAsync() => Tags((await _host.GetAsync($"/vms/{_vm}")).Data);
}

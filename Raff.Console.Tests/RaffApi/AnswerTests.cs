using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.RaffApi;

/// <summary>Which bodies are read, and which make the whole answer unreadable.</summary>
public sealed class AnswerTests
{
    private const string Row = """{"id":"vm-1","name":"web","status":"active","project_id":"prj_staging","later":{"field":[1,2]}}""";

    [Theory]
    [InlineData("{\"success\":true,\"data\":[ROW],\"total\":7}", 7)]
    [InlineData("{\"total\":7,\"data\":[ROW]}", 7)]
    [InlineData("{\"data\":[ROW]}", null)]
    [InlineData("{\"data\":[ROW],\"total\":null}", null)]
    [InlineData("[ROW]", null)]
    public async Task List_InAnyWrapper_IsRead(string body, int? total)
    {
        var page = (await ListAsync(body)).Answer();

        page.Rows.ShouldHaveSingleItem().Name.ShouldBe("web");
        page.Total.ShouldBe(total);
    }

    [Theory]
    [InlineData("{\"success\":true,\"data\":ROW}")]
    [InlineData("{\"data\":ROW}")]
    [InlineData("ROW")]
    public async Task Object_InAnyWrapper_IsRead(string body)
    {
        await using var world = await ClientWorld.CreateAsync();
        world.Api.On("GET", "*").Always(StubAnswer.Json(body.Replace("ROW", Row, StringComparison.Ordinal)));

        (await world.Client.GetAsync(ResourceEndpoints.VirtualMachines, new ResourceId("vm-1"), Lane.Interactive, ClientWorld.Cancel))
            .Answer().Name.ShouldBe("web");
    }

    [Theory]
    [InlineData("""{"success":true,"data":{"vpc":{"id":"v","name":"n","cidr":"10.0.0.0/24","status":"active"},"leases":[]}}""")]
    [InlineData("""{"success":true,"data":{"id":"v","name":"n","cidr":"10.0.0.0/24","status":"active"}}""")]
    public async Task Vpc_NestedOnceMoreOrNot_IsRead(string body)
    {
        await using var world = await ClientWorld.CreateAsync();
        world.Api.On("GET", "*").Always(StubAnswer.Json(body));

        (await world.Client.GetAsync(ResourceEndpoints.Vpcs, new ResourceId("v"), Lane.Interactive, ClientWorld.Cancel)).Answer().Cidr.ShouldBe("10.0.0.0/24");
    }

    [Theory]
    [InlineData("{\"success\":true,\"data\":[ROW", "ends early")]
    [InlineData("{\"success\":true,\"data\":[ROW,{\"id\":\"vm-2\",\"name\":\"db\",\"st", "ends inside a row")]
    [InlineData("", "empty")]
    [InlineData("hello", "no JSON")]
    [InlineData("{\"success\":true}", "no list")]
    [InlineData("{\"success\":true,\"data\":null}", "null for a list")]
    [InlineData("{\"success\":true,\"data\":ROW}", "an object for a list")]
    [InlineData("{\"success\":true,\"data\":\"rows\"}", "a text for a list")]
    [InlineData("{\"success\":true,\"data\":[ROW],\"total\":\"many\"}", "a text for the total")]
    [InlineData("{\"success\":true,\"data\":[ROW],\"total\":-1}", "a total below zero")]
    [InlineData("{\"success\":true,\"data\":[ROW],\"total\":1} trailing", "more than JSON")]
    public async Task List_WithABrokenBody_IsUnreadableAsAWhole(string body, string problem)
    {
        var error = (await ListAsync(body)).Error();

        error.ShouldBeOfType<RaffError.Unreadable>(problem);
    }

    [Theory]
    [InlineData("{\"success\":true,\"data\":[ROW,{\"id\":\"vm-2\",\"name\":\"db\"}],\"total\":2}", "a required field is missing")]
    [InlineData("{\"success\":true,\"data\":[ROW,{\"id\":\"vm-2\",\"name\":null,\"status\":\"active\"}],\"total\":2}", "a required field is null")]
    [InlineData("{\"success\":true,\"data\":[ROW,{\"id\":\"vm-2\",\"name\":5,\"status\":\"active\"}],\"total\":2}", "a number for a text")]
    [InlineData("{\"success\":true,\"data\":[ROW,{\"id\":\"vm-2\",\"name\":\"db\",\"status\":[]}],\"total\":2}", "a list for a text")]
    [InlineData("{\"success\":true,\"data\":[ROW,{\"id\":1.5,\"name\":\"db\",\"status\":\"active\"}],\"total\":2}", "a fraction for an id")]
    [InlineData("{\"success\":true,\"data\":[ROW,{\"id\":\"\",\"name\":\"db\",\"status\":\"active\"}],\"total\":2}", "an empty id")]
    [InlineData("{\"success\":true,\"data\":[ROW,null],\"total\":2}", "null for a row")]
    public async Task List_WithAnUnreadableRow_SkipsAndCountsIt(string body, string problem)
    {
        var page = (await ListAsync(body)).Answer();

        page.Rows.ShouldHaveSingleItem(problem).Name.ShouldBe("web");
        page.Unreadable.ShouldBe(1, problem);
        page.Received.ShouldBe(2, problem);
        page.IsLast.ShouldBeTrue(problem);
    }

    [Fact]
    public async Task Row_WithEmptyOptionalIdAndTime_HasNone()
    {
        var vm = (await ListAsync("""{"data":[{"id":"1","name":"n","status":"active","project_id":"","created_at":"","updated_at":""}]}"""))
            .Answer().Rows.ShouldHaveSingleItem();

        vm.ProjectId.ShouldBeNull();
        vm.CreatedAt.ShouldBeNull();
    }

    [Theory]
    [InlineData("success", "succeeded")]
    [InlineData("succeeded", "succeeded")]
    [InlineData("failed", "failed")]
    public async Task Schedule_LastRunStatus_IsOneWordForBothVersions(string sent, string read)
    {
        await using var world = await ClientWorld.CreateAsync();
        world.Api.On("GET", "*").Always(StubAnswer.Json($$"""{"data":[{"id":"1","name":"n","type":"daily","last_run_status":"{{sent}}"}]}"""));

        var page = await world.Client.ListAsync(ResourceEndpoints.BackupSchedules, Scope.All, ClientWorld.FirstPage, Lane.Interactive, ClientWorld.Cancel);

        page.Answer().Rows.ShouldHaveSingleItem().LastRunStatus.ShouldBe(read);
    }

    [Fact]
    public async Task List_WithWordsOfALaterApi_KeepsThem()
    {
        var page = (await ListAsync("""{"data":[{"id":"1","name":"n","status":"hibernating","backup_type":"hourly"}]}""")).Answer();

        page.Rows[0].Status.ShouldBe("hibernating");
        page.Rows[0].BackupType.ShouldBe("hourly");
    }

    [Fact]
    public async Task List_Empty_MayBeNullIfTotalIsZero() =>
        (await ListAsync("""{"success":true,"data":null,"total":0}""")).Answer().Rows.ShouldBeEmpty();

    [Fact]
    public async Task Row_WithEveryField_IsReadWhole()
    {
        var vm = (await ListAsync("""
            {"data":[{"id":"1","name":"web","status":"active","cpu":2,"ram":4,"storage":80,
            "added_storage":20,"total_storage":100,
            "template_id":"t","template_name":"Ubuntu","template_version":"24.10x64","price_per_hour":"0.027764","pricing_id":3,"billing_type":"payg",
            "backup_type":null,"region":"us-east","project_id":"prj_staging",
            "public_ipv4_address":"203.0.113.7","public_ipv6_address":"2001:db8::7","private_ipv4_address":"10.0.0.7",
            "tags":[{"id":"x","name":"blue","priority":1,"created_at":"2026-01-01T00:00:00Z"}],
            "created_by":"u","active":true,"created_at":"2026-01-02T03:04:05+02:00","updated_at":""}]}
            """)).Answer().Rows.ShouldHaveSingleItem();

        vm.ShouldSatisfyAllConditions(
            () => vm.PublicIpv4Address.ShouldBe("203.0.113.7"),
            () => vm.PublicIpv6Address.ShouldBe("2001:db8::7"),
            () => vm.PrivateIpv4Address.ShouldBe("10.0.0.7"),
            () => vm.AddedStorage.ShouldBe(20),
            () => vm.PricePerHour.ShouldBe("0.027764"),
            () => vm.Tags.ShouldNotBeNull().ShouldHaveSingleItem().Name.ShouldBe("blue"),
            () => vm.CreatedAt.ShouldBe(new DateTimeOffset(2026, 1, 2, 1, 4, 5, TimeSpan.Zero)),
            () => vm.UpdatedAt.ShouldBeNull());
    }

    [Fact]
    public async Task Row_WithNumbersForIdAndPrice_KeepsTheirDigits()
    {
        await using var world = await ClientWorld.CreateAsync();
        world.Api.On("GET", "*").Always(StubAnswer.Json("""[{"id":42,"name":"n","status":"available","price_per_hour":0.0100}]"""));

        var volume = (await world.Client.ListAsync(ResourceEndpoints.Volumes, Scope.All, ClientWorld.FirstPage, Lane.Interactive, ClientWorld.Cancel))
            .Answer().Rows[0];

        volume.Id.ShouldBe(new ResourceId("42"));
        volume.PricePerHour.ShouldBe("0.0100");
    }

    [Fact]
    public async Task Rows_WithTheSameText_ShareIt()
    {
        var rows = (await ListAsync("""
            {"data":[{"id":"1","name":"a","status":"active","region":"us-east","project_id":"p","price_per_hour":"0.01"},{"id":"2","name":"b",
            "status":"active","region":"us-east","project_id":"p","price_per_hour":"0.01"}]}
            """)).Answer().Rows;

        ReferenceEquals(rows[0].Status, rows[1].Status).ShouldBeTrue();
        ReferenceEquals(rows[0].Region, rows[1].Region).ShouldBeTrue();
        ReferenceEquals(rows[0].PricePerHour, rows[1].PricePerHour).ShouldBeTrue();
        ReferenceEquals(rows[0].ProjectId!.Value.Value, rows[1].ProjectId!.Value.Value).ShouldBeTrue();
    }

    [Theory]
    [InlineData(2, 2, null, false)]
    [InlineData(2, 1, null, true)]
    [InlineData(2, 3, null, true)]
    [InlineData(2, 0, null, true)]
    [InlineData(2, 2, 2, true)]
    [InlineData(2, 2, 3, false)]
    [InlineData(2, 1, 3, false)]
    [InlineData(2, 0, 3, true)]
    public async Task Page_WithOrWithoutATotal_KnowsWhetherItIsTheLast(int limit, int rows, int? total, bool isLast)
    {
        await using var world = await ClientWorld.CreateAsync();
        var data = string.Join(',', Enumerable.Range(0, rows).Select(number => $"{{\"id\":{number},\"name\":\"n\",\"status\":\"s\"}}"));
        world.Api.On("GET", "*")
            .Always(StubAnswer.Json($"{{\"data\":[{data}],\"total\":{total?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "null"}}}"));

        var page = (await world.Client.ListAsync(ResourceEndpoints.Volumes, Scope.All, new PageRequest(0, limit), Lane.Interactive, ClientWorld.Cancel))
            .Answer();

        page.IsLast.ShouldBe(isLast);
        page.Received.ShouldBe(rows);
    }

    private static async Task<RaffResult<ListPage<VirtualMachine>>> ListAsync(string body)
    {
        await using var world = await ClientWorld.CreateAsync();
        world.Api.On("GET", "/api/v1/vms").Always(StubAnswer.Json(body.Replace("ROW", Row, StringComparison.Ordinal)));
        return await world.Client.ListAsync(ResourceEndpoints.VirtualMachines, Scope.All, ClientWorld.FirstPage, Lane.Interactive, ClientWorld.Cancel);
    }
}

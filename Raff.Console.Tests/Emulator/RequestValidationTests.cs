using System.Net;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Emulator;

/// <summary>Invalid requests are refused with a message and never cause a failure.</summary>
public sealed class RequestValidationTests(DemoEmulator demo) : IClassFixture<DemoEmulator>
{
    private const string Template = "\"template_id\":\"5ac21891-32e6-41ce-8a93-b5d6ab708b0d\"";

    [Theory]
    [InlineData("", "The request body is missing")]
    [InlineData("{", "not valid JSON")]
    [InlineData("[]", "must be a JSON object")]
    [InlineData("null", "must be a JSON object")]
    [InlineData("{}", "name is required. template_id is required.")]
    [InlineData("{\"name\":\"\"," + Template + ",\"pricing_id\":1}", "name must be 1 to 64 characters long.")]
    [InlineData("{\"name\":\"   \"," + Template + ",\"pricing_id\":1}", "name must not be blank.")]
    [InlineData("{\"name\":7," + Template + ",\"pricing_id\":1}", "name must be a text.")]
    [InlineData("{\"name\":\"\\ud800\"," + Template + ",\"pricing_id\":1}", "name must be a text.")]
    [InlineData("{\"name\":\"a\",\"template_id\":\"x\",\"pricing_id\":1}", "template_id must be a UUID.")]
    [InlineData("{\"name\":\"a\",\"template_id\":\"11111111-2222-4333-8444-555555555555\",\"pricing_id\":1}", "is not a template")]
    [InlineData("{\"name\":\"a\"," + Template + "}", "pricing_id is required.")]
    [InlineData("{\"name\":\"a\"," + Template + ",\"pricing_id\":99}", "pricing_id must be 1 to 17.")]
    [InlineData("{\"name\":\"a\"," + Template + ",\"pricing_id\":1.5}", "pricing_id must be a whole number.")]
    [InlineData("{\"name\":\"a\"," + Template + ",\"pricing_id\":99999999999999999999}", "pricing_id must be a whole number.")]
    [InlineData("{\"name\":\"a\"," + Template + ",\"pricing_plan_id\":[]}", "pricing_plan_id must be the number of a pricing plan.")]
    [InlineData("{\"name\":\"a\"," + Template + ",\"pricing_id\":1,\"region\":\"eu\"}", "region must be us-east.")]
    [InlineData("{\"name\":\"a\"," + Template + ",\"pricing_id\":1,\"ssh_keys\":\"x\"}", "ssh_keys must be a list.")]
    [InlineData("{\"name\":\"a\"," + Template + ",\"pricing_id\":1,\"ssh_keys\":[1]}", "ssh_keys[0] must be a text.")]
    [InlineData("{\"name\":\"a\"," + Template + ",\"pricing_id\":1,\"password\":\"tooeasypassword\"}", "password must match")]
    [InlineData("{\"name\":\"a\"," + Template + ",\"pricing_id\":1,\"extra_storage\":-1}", "extra_storage must be 0 to 10000.")]
    [InlineData("{\"name\":\"a\"," + Template + ",\"pricing_id\":1,\"backup_type\":\"hourly\"}", "backup_type must be none, daily or weekly.")]
    [InlineData("{\"name\":\"a\"," + Template + ",\"pricing_id\":1,\"backup_type\":\"weekly\"}", "backup_date is required")]
    [InlineData("{\"name\":\"a\"," + Template + ",\"pricing_id\":1,\"skip_vpc\":true,\"skip_public_ip\":true}", "cannot both be true")]
    [InlineData("{\"name\":\"a\"," + Template + ",\"pricing_id\":1,\"skip_vpc\":1}", "skip_vpc must be true or false.")]
    [InlineData("{\"name\":\"a\"," + Template + ",\"pricing_id\":1,\"vpc_id\":\"abc\"}", "vpc_id must be a UUID.")]
    [InlineData("{\"name\":\"a\"," + Template + ",\"pricing_id\":1,\"vpc_name\":\"n\"}", "vpc_name and vpc_cidr must be given together.")]
    [InlineData("{\"name\":\"a\"," + Template + ",\"pricing_id\":1,\"vpc_name\":\"n\",\"vpc_cidr\":\"10.9.0.1/24\"}", "is not a CIDR block")]
    [InlineData("{\"name\":\"a\"," + Template + ",\"pricing_id\":1,\"vpc_name\":\"n\",\"vpc_cidr\":\"8.8.8.0/24\"}", "is not private")]
    [InlineData("{\"name\":\"a\"," + Template + ",\"pricing_id\":1,\"vpc_name\":\"n\",\"vpc_cidr\":\"10.9.0.0/8\"}", "is not a CIDR block")]
    [InlineData("{\"name\":\"a\"," + Template + ",\"pricing_id\":1,\"vpc_name\":\"n\",\"vpc_cidr\":\"10.1.0.0/24\"}", "overlaps VPC vpc-prod")]
    public async Task VmCreate_WithAWrongBody_IsRefusedWithASentence(string body, string sentence)
    {
        var staging = await demo.Host.ProjectAsync("staging");

        var refused = await demo.Host.PostAsync("/vms", body, staging);

        refused.ShouldBe(HttpStatusCode.BadRequest).Message.ShouldContain(sentence);
        refused.Body.GetProperty("error").GetString().ShouldBe("Bad Request");
    }

    [Theory]
    [InlineData("/vms?limit=-1", "limit must be a whole number from 1")]
    [InlineData("/vms?limit=0", "limit must be a whole number from 1")]
    [InlineData("/vms?limit=ten", "limit must be a whole number from 1")]
    [InlineData("/vms?offset=-5", "offset must be a whole number from 0")]
    [InlineData("/vms?offset=99999999999999999999", "offset must be a whole number from 0")]
    [InlineData("/vms?status=running", "status must be active, passive, provisioning, booting, initiating, finalizing or failure.")]
    [InlineData("/vms?status=active&status=passive", "status must be given once.")]
    [InlineData("/vms?project_id=production", "project_id must be a UUID.")]
    [InlineData("/volumes?vm_id=1", "vm_id must be a UUID.")]
    [InlineData("/snapshots?volume_id=x", "volume_id must be a whole number")]
    [InlineData("/ips?reserved=maybe", "reserved must be true or false.")]
    [InlineData("/public/templates?category=all", "category must be os or marketplace.")]
    public async Task List_WithAWrongQuery_IsRefusedWithASentence(string path, string sentence) =>
        (await demo.Host.GetAsync(path)).ShouldBe(HttpStatusCode.BadRequest).Message.ShouldContain(sentence);

    [Theory]
    [InlineData("/vms/not-a-uuid")]
    [InlineData("/volumes/11111111-2222-4333-8444-555555555555")]
    [InlineData("/volumes/99999999999999999999999")]
    [InlineData("/nothing")]
    public async Task Path_OfNoOperation_IsNotFoundWithAnErrorBody(string path) =>
        (await demo.Host.GetAsync(path)).ShouldBe(HttpStatusCode.NotFound).Body.GetProperty("error").GetString().ShouldBe("Not Found");

    [Fact]
    public async Task Body_OverAMegabyte_IsRefused()
    {
        var body = $$"""{ "name": "{{new string('x', 1 << 21)}}" }""";

        (await demo.Host.PostAsync("/projects", body)).ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Body_NestedTooDeep_IsRefused() =>
        (await demo.Host.PostAsync("/projects", new string('[', 500) + new string(']', 500))).ShouldBe(HttpStatusCode.BadRequest);
}

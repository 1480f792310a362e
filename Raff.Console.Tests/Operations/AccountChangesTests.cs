using Microsoft.Extensions.DependencyInjection;
using Raff.Console.Operations;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Sessions;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Operations;

/// <summary>A change of the account is sent once, and only where nothing known rules it out.</summary>
public sealed class AccountChangesTests : ConsoleParts
{
    private const string Path = "/api/v1/projects/prj_1";

    [Fact]
    public async Task Send_PermittedChange_IsSentOnce()
    {
        Api.On("DELETE", Path).Always(StubAnswer.Json(new { success = true, message = "deleted" }));

        (await DeleteAsync()).TryGet(out _, out _).ShouldBeTrue();

        Sent().ShouldBe(1);
    }

    [Fact]
    public async Task Send_WithoutThePermission_SendsNothingAndReturnsTheReason()
    {
        var current = Services.GetRequiredService<CurrentOperator>();
        current.Update(current.Required.Identity with { IsOwner = false, AccountRole = "Member", AccountPermissions = new HashSet<string>() });

        (await DeleteAsync()).TryGet(out _, out var error).ShouldBeFalse();

        error.ShouldBeOfType<RaffError.Forbidden>().Sentence.ShouldBe("Your account role Member lacks account.projects.delete.");
        Sent().ShouldBe(0);
    }

    [Fact]
    public async Task Send_AfterTheSessionEnded_SendsNothing()
    {
        IsAlive = false;

        (await DeleteAsync()).TryGet(out _, out var error).ShouldBeFalse();

        error.ShouldBeOfType<RaffError.Unauthorized>();
        Sent().ShouldBe(0);
    }

    [Fact]
    public async Task Send_RefusedByTheApi_IsTheRefusalAndIsNotRepeated()
    {
        Api.On("DELETE", Path).Always(StubAnswer.Error(409, "The project is not empty."));

        (await DeleteAsync()).TryGet(out _, out var error).ShouldBeFalse();

        error.ShouldBe(new RaffError.Conflict("The project is not empty."));
        Sent().ShouldBe(1);
    }

    private Task<RaffResult<Acknowledgement>> DeleteAsync() => Services.GetRequiredService<AccountChanges>().SendAsync(
        PermissionName.AccountProjectsDelete, client => client.DeleteProjectAsync(new ProjectId("prj_1"), TestContext.Current.CancellationToken), "projects");

    private int Sent() => Api.Requests.Count(request => request.Method == "DELETE");
}

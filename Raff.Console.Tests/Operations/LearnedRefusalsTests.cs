using Raff.Console.Operations;
using Raff.Console.RaffApi;
using Raff.Console.Sessions;
using Raff.Console.Tests.RaffApi;

namespace Raff.Console.Tests.Operations;

/// <summary>What the API refused once, with the permission that is missing, is not tried again by that session.</summary>
public sealed class LearnedRefusalsTests
{
    private const int Viewer = 4;
    private static readonly SessionId Session = new("a");
    private static readonly ProjectId Staging = new("p1");

    [Fact]
    public async Task Command_OfAKeyThatCannotReadItsRole_IsRefusedByTheApiOnceAndThenByTheConsole()
    {
        await using var world = EngineWorld.Start();
        await using var owner = await world.OpenAsync();
        await using var viewer = await world.OpenAsync(Viewer);
        await using var other = await world.OpenAsync(Viewer);
        var vm = await owner.CreateVmAsync(await owner.ProjectAsync("staging"), "refused-01");
        world.Calls.Forget();

        var first = await RenameAsync(viewer);
        var second = await RenameAsync(viewer);

        first.State.ShouldBe(OperationState.Refused);
        first.Sentence.ShouldContain("lacks the permission vm.manage");
        second.State.ShouldBe(OperationState.Refused);
        second.Sentence.ShouldBe("The Raff API refused this before: your key lacks vm.manage in this project. If that has changed, sign in again.");
        Sent().ShouldBe(1);
        viewer.Get<CommandOffers>().For(vm).Single(offer => offer.Rule.Name == "vm.rename").Reason.ShouldBe(second.Sentence);

        // Another session does not know; and a change of roles or keys makes everyone try again.
        other.Get<CommandOffers>().For(vm).Single(offer => offer.Rule.Name == "vm.rename").Reason.ShouldBeNull();
        world.Get<IdentityNews>().AnnounceAll();
        (await RenameAsync(viewer)).Sentence.ShouldBe(first.Sentence);
        Sent().ShouldBe(2);

        int Sent() => world.Calls.All.Count(call => call.Method == "PATCH");
        Task<Operation> RenameAsync(EngineTab tab) => tab.Runner.RunAsync(VmCommands.Rename(vm, "mine"), tab.Runner.NewId());
    }

    [Theory]
    [InlineData("This API key lacks the permission vm.manage in project Staging.", true)]
    [InlineData("missing permission: \"vm.manage\"", true)]
    [InlineData("This API key lacks the permission vm.manage.all.", false)]
    [InlineData("The account is suspended.", false)]
    public void Refusal_ThatDoesNotNameThePermission_TeachesNothing(string words, bool isLearned)
    {
        using var learned = new LearnedRefusals(new IdentityNews());

        learned.Learn(Session, PermissionName.VmManage, Staging, new RaffResult<int>.Failed(new RaffError.Forbidden(words))).ShouldBe(isLearned);

        (learned.Reason(Session, PermissionName.VmManage, Staging) is not null).ShouldBe(isLearned);
    }

    [Fact]
    public void Refusal_InOneProject_SaysNothingOfAnother()
    {
        using var learned = new LearnedRefusals(new IdentityNews());
        learned.Learn(Session, PermissionName.VmManage, Staging, new RaffResult<int>.Failed(new RaffError.Forbidden("lacks vm.manage"))).ShouldBeTrue();

        learned.Reason(Session, PermissionName.VmManage, new ProjectId("p2")).ShouldBeNull();
        learned.Reason(Session, PermissionName.VmPower, Staging).ShouldBeNull();
        learned.Reason(new SessionId("b"), PermissionName.VmManage, Staging).ShouldBeNull();
    }

    [Fact]
    public void Answer_OfAnyOtherKind_TeachesNothing()
    {
        using var learned = new LearnedRefusals(new IdentityNews());

        learned.Learn(Session, PermissionName.VmManage, Staging, new RaffResult<int>.Ok(1)).ShouldBeFalse();
        learned.Learn(Session, PermissionName.VmManage, Staging, new RaffResult<int>.Failed(new RaffError.NotFound("vm.manage"))).ShouldBeFalse();

        learned.Reason(Session, PermissionName.VmManage, Staging).ShouldBeNull();
    }
}

using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Raff.Console.Domain.Actions;
using Raff.Console.Features.Resources.Create;
using Raff.Console.RaffApi;
using Raff.Console.Scopes;
using Raff.Console.Sessions;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Features.Resources.Create;

/// <summary>The button that leads to a form: a link where the key may create such resources, the reason where it may not.</summary>
public sealed class CreateButtonTests : ConsoleParts
{
    [Theory]
    [InlineData("vm.create", null, null)]
    [InlineData("vm.view", "Your key may not create VMs in any project.", "Your role Viewer in project-0001 lacks vm.create.")]
    public async Task Button_ForAKey_SaysWhyItMayNot(string permission, string? inAll, string? inProject)
    {
        await HasProjectsAsync(3);
        var current = Services.GetRequiredService<CurrentOperator>();
        current.Update(current.Required.Identity with
        {
            IsOwner = false,
            ProjectAccesses = new Dictionary<ProjectId,
                ProjectAccess>
            { [new ProjectId("prj_0001")] = new("project-0001", "Viewer", new HashSet<string> { permission }) },
        });

        Reason(ActiveScope.All).ShouldBe(inAll);
        Reason(new ActiveScope.OneProject(Card("project-0001"))).ShouldBe(inProject);
    }

    private string? Reason(ActiveScope scope) =>
        Render<CreateButton>(parameters => parameters.Add(button => button.Scope, scope)
            .Add(button => button.Form, new CreateForm("vms", VmActions.Create, null)))
            .FindAll("[role=tooltip]").Select(reason => reason.TextContent).SingleOrDefault();
}

using Raff.Console.Domain.Actions;
using Raff.Console.RaffApi;
using Raff.Console.Tests.RaffApi;

namespace Raff.Console.Tests.Domain.Actions;

/// <summary>Every change of the account that the client can send is a command.</summary>
public sealed class AccountActionsTests
{
    private static readonly string[] AccountNouns = ["Project", "Member", "Invit", "Role", "ApiKey", "SshKey"];

    [Fact]
    public void OfOperation_OfEachAccountChange_NamesItsCommand()
    {
        var changes = OperationTable.All
            .Where(one =>
                !one.Wire.StartsWith("GET", StringComparison.Ordinal) && AccountNouns.Any(noun => one.Method.Contains(noun, StringComparison.Ordinal)))
            .ToList();

        changes.Count.ShouldBeGreaterThan(18);
        foreach (var change in changes)
        {
            var request = RaffClient.Describe<object>(async client => new RaffResult<object>.Ok(await change.Call(client, CancellationToken.None)));
            AccountActions.OfOperation(request!.Operation).Rule.Name.ShouldNotBeEmpty(change.Method);
        }
    }
}

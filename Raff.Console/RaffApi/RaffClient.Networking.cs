using Raff.Console.RaffApi.Contracts;
using Raff.Console.RaffApi.Requests;
using Raff.Console.RaffApi.Wire;

namespace Raff.Console.RaffApi;

/// <content>VPCs and public IPs (docs/raff-api.md#vpcs, operations 31 to 40).</content>
public sealed partial class RaffClient
{
    /// <summary>Creates a VPC.</summary>
    public Task<RaffResult<Vpc>> CreateVpcAsync(ProjectId project, CreateVpc request, CancellationToken cancellationToken) =>
        ChangeAsync(
            new RaffCall(HttpMethod.Post, "vpcs") { Project = project, Body = request },
            root => AnswerReader.One<Vpc>(root, nestedUnder: "vpc"),
            cancellationToken);

    /// <summary>A VPC with its range and leases, in any project.</summary>
    public Task<RaffResult<VpcDetail>> GetVpcAsync(ResourceId vpc, Lane lane, CancellationToken cancellationToken) =>
        GetByIdAsync(ResourceEndpoints.Vpcs, vpc, lane, IrregularAnswers.VpcDetail, cancellationToken);

    /// <summary>Changes a VPC's name or description.</summary>
    public Task<RaffResult<Vpc>> UpdateVpcAsync(ProjectId project, ResourceId vpc, UpdateVpc request, CancellationToken cancellationToken) =>
        ChangeAsync(
            new RaffCall(HttpMethod.Put, "vpcs/{id}", vpc.Value) { Project = project, Body = request },
            root => AnswerReader.One<Vpc>(root, nestedUnder: "vpc"),
            cancellationToken);

    /// <summary>Deletes a VPC that no VM uses.</summary>
    public Task<RaffResult<Acknowledgement>> DeleteVpcAsync(ProjectId project, ResourceId vpc, CancellationToken cancellationToken) =>
        ChangeAsync(new RaffCall(HttpMethod.Delete, "vpcs/{id}", vpc.Value) { Project = project }, IrregularAnswers.Acknowledgement, cancellationToken);

    /// <summary>
    /// Ranges for a new VPC. Where the API wants a project for it (docs/raff-api.md#h3), it is called for every project, and the ranges that most projects
    /// offer come first.
    /// </summary>
    public async Task<RaffResult<CidrSuggestions>> SuggestCidrsAsync(Scope scope, Lane lane, CancellationToken cancellationToken)
    {
        var call = RaffCall.Get("vpcs/cidr-suggestions") with { Lane = lane, Project = (scope as Scope.InProject)?.Project };
        if (call.Project is not null || !parts.Habits.DemandsProject(Connection.Endpoint, call.Operation))
        {
            var direct = await SendAsync(call, root => AnswerReader.One<CidrSuggestions>(root), cancellationToken);
            if (call.Project is not null || direct is not RaffResult<CidrSuggestions>.Failed { Error: RaffError.ProjectRequired })
            {
                return direct;
            }

            parts.Habits.Learn(Connection.Endpoint, call.Operation);
        }

        var answers = await parts.Merged.ForEachProjectAsync(
            this,
            lane,
            (project, token) => SendAsync(call with { Project = project }, root => AnswerReader.One<CidrSuggestions>(root), token),
            cancellationToken);
        return answers.Map(each => Merge([.. each.Select(one => one.Result).OfType<RaffResult<CidrSuggestions>.Ok>().Select(ok => ok.Value)]));
    }

    /// <summary>Reserves a public IP.</summary>
    public Task<RaffResult<PublicIp>> ReserveIpAsync(ProjectId project, ReserveIp request, CancellationToken cancellationToken) =>
        ChangeAsync(
            new RaffCall(HttpMethod.Post, "ips/reserve") { Project = project, Body = request },
            root => AnswerReader.One<PublicIp>(root),
            cancellationToken);

    /// <summary>Releases a reserved public IP; the address is lost.</summary>
    public Task<RaffResult<Acknowledgement>> ReleaseIpAsync(ProjectId project, ResourceId ip, CancellationToken cancellationToken) =>
        ChangeAsync(new RaffCall(HttpMethod.Delete, "ips/{id}/reserve", ip.Value) { Project = project }, IrregularAnswers.Acknowledgement, cancellationToken);

    /// <summary>Replaces a public IP with another address; the old one is lost.</summary>
    public Task<RaffResult<ChangedIp>> ChangeIpAsync(ProjectId project, ResourceId ip, CancellationToken cancellationToken) =>
        ChangeAsync(
            new RaffCall(HttpMethod.Post, "ips/{id}/change", ip.Value) { Project = project },
            root => AnswerReader.One<ChangedIp>(root),
            cancellationToken);

    private static CidrSuggestions Merge(IReadOnlyList<CidrSuggestions> each)
    {
        var offers = each
            .SelectMany(one => (one.Alternatives ?? []).Prepend(one.Suggested is null ? null : new CidrAlternative(one.Suggested, one.SuggestedIps, null)))
            .OfType<CidrAlternative>()
            .GroupBy(one => one.Cidr)
            .OrderByDescending(group => group.Count())
            .Select(group => group.FirstOrDefault(one => one.Size is not null) ?? group.First())
            .ToList();
        return new CidrSuggestions
        {
            Suggested = offers.FirstOrDefault()?.Cidr,
            SuggestedIps = offers.FirstOrDefault()?.AvailableIps,
            Alternatives = [.. offers.Skip(1)],
            ExistingCount = each.Max(one => one.ExistingCount),
        };
    }
}

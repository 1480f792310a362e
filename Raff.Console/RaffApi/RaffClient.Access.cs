using Raff.Console.RaffApi.Contracts;
using Raff.Console.RaffApi.Requests;
using Raff.Console.RaffApi.Wire;

namespace Raff.Console.RaffApi;

/// <content>Permissions, roles and API keys (docs/raff-api.md#roles, operations 101 to 112).</content>
public sealed partial class RaffClient
{
    /// <summary>Every permission there is; any valid key may call this, so it also checks a key.</summary>
    public Task<RaffResult<IReadOnlyList<Permission>>> ListPermissionsAsync(CancellationToken cancellationToken) =>
        SendAsync(RaffCall.Get("permissions"), root => AnswerReader.List<Permission>(root).Rows, cancellationToken);

    /// <summary>A page of the roles; the API gives no total.</summary>
    public Task<RaffResult<ListPage<Role>>> ListRolesAsync(PageRequest page, Lane lane, CancellationToken cancellationToken)
    {
        return ListAccountAsync<Role>(RaffCall.Get("roles"), page, lane, cancellationToken);
    }

    /// <summary>One role.</summary>
    public Task<RaffResult<Role>> GetRoleAsync(string id, Lane lane, CancellationToken cancellationToken) =>
        SendAsync(RaffCall.Get("roles/{id}", id) with { Lane = lane }, root => AnswerReader.One<Role>(root), cancellationToken);

    /// <summary>Creates a role.</summary>
    public Task<RaffResult<Role>> CreateRoleAsync(CreateRole request, CancellationToken cancellationToken) =>
        ChangeAsync(new RaffCall(HttpMethod.Post, "roles") { Body = request }, root => AnswerReader.One<Role>(root), cancellationToken);

    /// <summary>Changes a custom role.</summary>
    public Task<RaffResult<Role>> UpdateRoleAsync(string id, UpdateRole request, CancellationToken cancellationToken) =>
        ChangeAsync(new RaffCall(HttpMethod.Patch, "roles/{id}", id) { Body = request }, root => AnswerReader.One<Role>(root), cancellationToken);

    /// <summary>Deletes a role that no one has.</summary>
    public Task<RaffResult<Acknowledgement>> DeleteRoleAsync(string id, CancellationToken cancellationToken) =>
        ChangeAsync(new RaffCall(HttpMethod.Delete, "roles/{id}", id), IrregularAnswers.Acknowledgement, cancellationToken);

    /// <summary>A page of the account's API keys.</summary>
    public Task<RaffResult<ListPage<AccountKey>>> ListApiKeysAsync(PageRequest page, Lane lane, CancellationToken cancellationToken)
    {
        return ListAccountAsync<AccountKey>(RaffCall.Get("api-keys"), page, lane, cancellationToken);
    }

    /// <summary>One API key.</summary>
    public Task<RaffResult<AccountKey>> GetApiKeyAsync(string id, Lane lane, CancellationToken cancellationToken) =>
        SendAsync(RaffCall.Get("api-keys/{id}", id) with { Lane = lane }, root => AnswerReader.One<AccountKey>(root), cancellationToken);

    /// <summary>Creates an API key. The answer is the only one that contains its secret.</summary>
    public Task<RaffResult<NewKey>> CreateApiKeyAsync(CreateApiKey request, CancellationToken cancellationToken) =>
        ChangeAsync(new RaffCall(HttpMethod.Post, "api-keys") { Body = request }, IrregularAnswers.NewKey, cancellationToken);

    /// <summary>Changes an API key.</summary>
    public Task<RaffResult<AccountKey>> UpdateApiKeyAsync(string id, UpdateApiKey request, CancellationToken cancellationToken) =>
        ChangeAsync(new RaffCall(HttpMethod.Patch, "api-keys/{id}", id) { Body = request }, root => AnswerReader.One<AccountKey>(root), cancellationToken);

    /// <summary>Revokes an API key permanently.</summary>
    public Task<RaffResult<Acknowledgement>> RevokeApiKeyAsync(string id, CancellationToken cancellationToken) =>
        ChangeAsync(new RaffCall(HttpMethod.Delete, "api-keys/{id}", id), IrregularAnswers.Acknowledgement, cancellationToken);

    /// <summary>Gives an API key a new secret, which only this answer contains; the old one stops working.</summary>
    public Task<RaffResult<NewKey>> RegenerateApiKeyAsync(string id, CancellationToken cancellationToken) =>
        ChangeAsync(new RaffCall(HttpMethod.Post, "api-keys/{id}/regenerate", id), IrregularAnswers.NewKey, cancellationToken);
}

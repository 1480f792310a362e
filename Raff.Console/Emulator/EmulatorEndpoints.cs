using Microsoft.Extensions.Options;
using Raff.Console.Emulator.Http;
using Raff.Console.Emulator.OpenApi;

namespace Raff.Console.Emulator;

/// <summary>Maps the local Raff API.</summary>
public static class EmulatorEndpoints
{
    /// <summary>Maps <c>/health</c>, <c>/api/v1</c>, <c>/openapi/v1.json</c> and the readable <c>/openapi</c> when the emulator is enabled.</summary>
    public static IEndpointRouteBuilder MapEmulator(this IEndpointRouteBuilder routes)
    {
        var options = routes.ServiceProvider.GetRequiredService<IOptions<EmulatorOptions>>().Value;
        if (options.Enabled is not true)
        {
            return routes;
        }

        var pipeline = routes.ServiceProvider.GetRequiredService<OperationPipeline>();
        foreach (var operation in EmulatorOperations.All)
        {
            routes.MapMethods(operation.Path, [operation.Method], http => pipeline.RunAsync(http, operation)).WithName($"emulator-{operation.Id}");
        }

        var description = new OpenApiDocument(options.HeaderRules).Build(EmulatorOperations.All);
        var (document, light, dark) = (
            description.ToJsonString(WireJson.Options), ReferencePage.Of(description, "light"), ReferencePage.Of(description, "dark"));
        routes.MapGet("/openapi/v1.json", http => pipeline.DocumentAsync(http, document, "application/json; charset=utf-8"));
        routes.MapGet("/openapi", http => pipeline.DocumentAsync(http, http.Request.Query["theme"] == "dark" ? dark : light, "text/html; charset=utf-8"));
        routes.MapFallback("/api/v1/{**path}", pipeline.UnknownAsync);
        return routes;
    }
}

namespace Raff.Console.Features.SignIn;

/// <summary>Registers sessions and sign-in.</summary>
public static class SignInServices
{
    /// <summary>Adds the current operator of each circuit and request.</summary>
    public static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        services.AddScoped<CurrentOperator>();
        return services;
    }
}

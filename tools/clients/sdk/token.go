package main

import (
	"context"
	"fmt"
	"os"

	"go.mongodb.org/atlas-sdk/v20250312006/auth/clientcredentials"
)

// revokeToken gets an access token and revokes it, which clients of the SDK do not do by themselves. It returns the number
// of failures.
func revokeToken(ctx context.Context) int {
	url := os.Getenv("MONGODB_ATLAS_BASE_URL")
	config := clientcredentials.NewConfig(os.Getenv("MONGODB_ATLAS_CLIENT_ID"), os.Getenv("MONGODB_ATLAS_CLIENT_SECRET"))
	config.TokenURL = url + clientcredentials.TokenAPIPath
	config.RevokeURL = url + clientcredentials.RevokeAPIPath
	run := &run{}
	fmt.Println("Go SDK, OAuth")
	token, err := config.Token(ctx)
	run.check("Token", err)
	if err == nil {
		run.check("RevokeToken", config.RevokeToken(ctx, token))
	}
	return run.failures
}

package main

import (
	"context"
	"errors"
	"fmt"
	"net/http"

	"go.mongodb.org/atlas-sdk/v20250312006/admin"
)

// run is one pass through all operations.
type run struct {
	ctx     context.Context
	client  *admin.APIClient
	project string
	// source is an instance with a snapshot.
	source   string
	failures int
}

// check prints one line for an operation. An operation succeeds without an error and with the facts that it must have.
func (r *run) check(operation string, err error, facts ...fact) {
	for _, each := range facts {
		if err == nil && !each.holds {
			err = errors.New("not true: " + each.text)
		}
	}
	if err == nil {
		fmt.Printf("  ✓ %s\n", operation)
		return
	}
	fmt.Printf("  ✗ %s: %v\n", operation, err)
	r.failures++
}

// fact is something that a response must say.
type fact struct {
	text  string
	holds bool
}

// is compares a field of a response with the expected value.
func is[T comparable](name string, got, want T) fact {
	return fact{fmt.Sprintf("%s is %v (it is %v)", name, want, got), got == want}
}

// code is the error for a response that must be an Atlas error with this code, but is not.
func code(err error, want string) error {
	if admin.IsErrorCode(err, want) {
		return nil
	}
	return fmt.Errorf("expected %s, got %v", want, err)
}

// status is the HTTP status of a response; 0 if there is none.
func status(response *http.Response) int {
	if response == nil {
		return 0
	}
	return response.StatusCode
}
